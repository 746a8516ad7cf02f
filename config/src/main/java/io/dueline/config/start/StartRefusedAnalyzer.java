package io.dueline.config.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns a refusal into the two paragraphs an operator reads.
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refusal) {
        return new FailureAnalysis(refusal.reason(), refusal.advice(), refusal);
    }
}
