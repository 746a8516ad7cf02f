package io.dueline.admin.today;

/// Messages of the last days of which nobody knows, or which have not arrived.
record Letters(int inDoubt, int failed) {

    public boolean any() {
        return inDoubt + failed > 0;
    }
}
