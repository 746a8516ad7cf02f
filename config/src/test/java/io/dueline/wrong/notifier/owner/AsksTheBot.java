package io.dueline.wrong.notifier.owner;

import io.dueline.wrong.bot.promise.Vow;

/// Notifier imports bot.
record AsksTheBot(Vow vow) {}
