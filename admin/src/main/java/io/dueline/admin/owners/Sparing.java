package io.dueline.admin.owners;

import java.util.Locale;

/// Why staff ask for silence.
enum Sparing {
    HARDSHIP,
    BEREAVEMENT,
    IN_COURT,
    SALE,
    AGREED_OTHERWISE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
