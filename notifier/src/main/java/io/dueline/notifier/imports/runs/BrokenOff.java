package io.dueline.notifier.imports.runs;

/// A run broke off for a fault of ours. What went in stays in, and the workers go on with the rest.
public final class BrokenOff extends RuntimeException {

    private final long run;

    BrokenOff(long run, Throwable cause) {
        super("import " + run + " broke off", cause);
        this.run = run;
    }

    public long run() {
        return run;
    }
}
