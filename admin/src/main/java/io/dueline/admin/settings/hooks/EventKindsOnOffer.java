package io.dueline.admin.settings.hooks;

import io.dueline.notifier.hooks.EventKind;

import java.util.Arrays;
import java.util.List;

/// What an endpoint can choose to be told of, in the order of the page.
final class EventKindsOnOffer {

    static final List<EventKind> ALL =
            Arrays.stream(EventKind.values()).filter(EventKind::isChosen).toList();

    private EventKindsOnOffer() {}
}
