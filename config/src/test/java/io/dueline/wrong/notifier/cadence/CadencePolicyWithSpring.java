package io.dueline.wrong.notifier.cadence;

import org.springframework.core.env.Environment;

/// A policy is a function of values.
record CadencePolicyWithSpring(Environment settings) {}
