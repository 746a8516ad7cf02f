package io.dueline.bot.conversation;

import io.dueline.bot.understanding.DateReading;
import io.dueline.bot.understanding.Evidence;
import io.dueline.bot.understanding.Intent;
import io.dueline.bot.understanding.PromisedDays;
import io.dueline.bot.understanding.Reading;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.owner.Language;

import java.time.LocalDate;
import java.util.List;

/// Readings by hand, for tests of what follows from them.
final class Meaning {

    private Meaning() {}

    static Reading of(Intent... intents) {
        return new Reading(List.of(intents), List.of(), Language.ZH);
    }

    static Reading eitherDay(LocalDate first, LocalDate second, double confidenceOfSecond) {
        var other = new DateReading(PromisedDays.on(second), evidence("下周五", confidenceOfSecond));
        return new Reading(List.of(promise(first)), List.of(other), Language.ZH);
    }

    static Intent.Promise promise(LocalDate day) {
        return new Intent.Promise(PromisedDays.on(day), evidence("下周五", 0.9));
    }

    static Intent vague() {
        return new Intent.PromiseWithoutDate(evidence("过几天", 0.9));
    }

    static Intent refusal(Topic topic) {
        return new Intent.Refusal(topic, "3号楼", evidence("电梯坏了三个月不修，不交", 0.9));
    }

    static Intent bareRefusal() {
        return new Intent.BareRefusal(evidence("不交", 0.9));
    }

    static Intent complaint(Topic topic) {
        return new Intent.Complaint(topic, null, evidence("电梯坏了", 0.9));
    }

    static Intent condition(Topic topic) {
        return new Intent.ConditionalPromise(topic, evidence("修好电梯我就交", 0.9));
    }

    static Intent fixed(boolean yes) {
        return new Intent.Fixed(yes, evidence(yes ? "修好了" : "没有", 0.9));
    }

    static Intent choice(Intent.Option option) {
        return new Intent.Choice(option, evidence("1", 1));
    }

    static Evidence evidence(String words) {
        return evidence(words, 0.9);
    }

    private static Evidence evidence(String words, double confidence) {
        return new Evidence(0, words.length(), words, "by hand", confidence);
    }
}
