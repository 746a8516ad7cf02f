package io.dueline.admin.today;

import io.dueline.notifier.billing.Money;

/// What a house that has never run a round could begin with.
record FirstRound(int owners, Money owed) {

    public boolean possible() {
        return owners > 0;
    }
}
