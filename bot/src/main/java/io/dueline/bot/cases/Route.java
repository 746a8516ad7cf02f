package io.dueline.bot.cases;

import io.dueline.bot.understanding.Topic;

/// Where a topic goes.
public record Route(Topic topic, long team) {}
