-- What the sandbox remembers of its checkouts, as a payment provider would on its own servers.
create table sandbox_checkout (
    session_id      text primary key,
    idempotency_key text not null unique,
    amount_minor    bigint not null check (amount_minor > 0),
    currency        char(3) not null,
    state           text not null default 'open' check (state in ('open', 'paid', 'declined')),
    payment_id      text unique
);
