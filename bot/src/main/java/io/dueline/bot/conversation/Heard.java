package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.bot.understanding.Intent;

import java.time.Instant;
import java.util.List;

/// A message with what was done and said about it.
record Heard(Scene scene, Steps steps, Answer answer) {

    /// The talk as it is kept from now on.
    Conversation after(Instant now) {
        var before = scene.before();
        var state = Aftermath.of(before.state(), steps, answer, scene.awaiting());
        var talk = before.written(scene.message().from(), isUnclear()).in(state);
        for (var reason : steps.needs()) {
            talk = talk.needing(Conversation.Need.of(reason, now));
        }
        return saidLastWord() ? talk.lastWord(now) : talk;
    }

    private boolean isUnclear() {
        return scene.reading().intents().equals(List.of(new Intent.Unclear()));
    }

    /// The word that confirms an opt-out does not count: a complaint after it is still answered.
    private boolean saidLastWord() {
        return steps.voice() == Voice.LAST_WORD && scene.facts().wish().optedOut();
    }
}
