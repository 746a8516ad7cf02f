package io.dueline.wrong.notifier.owner;

final class OwnersImpl {}
