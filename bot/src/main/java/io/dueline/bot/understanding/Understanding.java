package io.dueline.bot.understanding;

/// Reads what owners write. The same utterance always gets the same reading: no state, no clock, no
/// IO after construction; one instance may serve all threads.
public final class Understanding {

    private final Reader reader = new Reader();

    /// What was meant, with the words that say so. Never fails and never answers nothing: what it
    /// cannot make out is [Intent.Unclear].
    public Reading read(Utterance utterance) {
        return reader.read(utterance);
    }
}
