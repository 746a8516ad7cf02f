package io.dueline.wrong.bot.cases;

import io.dueline.wrong.bot.promise.Vow;

public record Fault(Vow until) {}
