package io.dueline.wrong.notifier.channel.twilio;

public record Carrier(String sid) {}
