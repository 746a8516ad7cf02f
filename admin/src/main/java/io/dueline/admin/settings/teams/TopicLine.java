package io.dueline.admin.settings.teams;

import io.dueline.bot.cases.Route;
import io.dueline.bot.understanding.Topic;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A topic and the team it goes to.
///
/// @param team nothing if it goes where the others go
record TopicLine(Topic topic, @Nullable Long team) {

    static List<TopicLine> of(List<Route> routes) {
        return Stream.of(Topic.values())
                .map(topic -> new TopicLine(topic, team(topic, routes)))
                .toList();
    }

    public String code() {
        return topic.code();
    }

    public boolean isOther() {
        return topic == Topic.OTHER;
    }

    public boolean goesTo(long id) {
        return team != null && team == id;
    }

    private static @Nullable Long team(Topic topic, List<Route> routes) {
        return routes.stream()
                .filter(route -> route.topic() == topic)
                .map(Route::team)
                .findFirst()
                .orElse(null);
    }
}
