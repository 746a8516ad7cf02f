package io.dueline.admin.cases;

import io.dueline.admin.layout.Counter;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Counts into the side bar what no team has accepted.
@Component
class UntakenCases implements Counter {

    private final CardRows rows;

    UntakenCases(CardRows rows) {
        this.rows = rows;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public Mono<Long> waiting() {
        return rows.untaken();
    }
}
