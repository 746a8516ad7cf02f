package io.dueline.config.start;

/// Dueline cannot start like this, and the operator can change it. Shown without a stack trace.
public final class StartRefused extends RuntimeException {

    private final String advice;

    /// @param reason what is wrong, naming the setting; never a secret value
    /// @param advice what to do about it
    public StartRefused(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    public StartRefused(String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
