package io.dueline.wrong.notifier.owner;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// A public component that no table names; it is never made.
@Component
@ConditionalOnBooleanProperty("never")
public class SideDoor {}
