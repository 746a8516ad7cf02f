package io.dueline.wrong.bot.promise;

import io.dueline.wrong.bot.cases.Fault;

/// Promise and cases are strangers, and this closes a circle.
record TalksToCases(Fault fault) {}
