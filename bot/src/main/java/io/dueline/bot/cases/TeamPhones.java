package io.dueline.bot.cases;

import io.dueline.notifier.channel.PhoneBook;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/// The telephones of teams and of those above them, for whoever shows telephones.
@Component
class TeamPhones implements PhoneBook {

    private final TeamRows rows;

    TeamPhones(TeamRows rows) {
        this.rows = rows;
    }

    @Override
    public Flux<Entry> entries() {
        return rows.phones();
    }
}
