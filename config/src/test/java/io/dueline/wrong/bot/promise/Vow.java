package io.dueline.wrong.bot.promise;

public record Vow(int day) {}
