package io.dueline.wrong.notifier.owner.util;

final class Odds {}
