-- A day by which an owner will pay. Rows are settled or cancelled, never changed otherwise or deleted.
create table promise (
    id                bigint generated always as identity primary key,
    owner_id          bigint not null references owner,
    from_day          date,
    due               date not null,
    amount_minor      bigint not null check (amount_minor > 0),
    currency          char(3) not null,
    -- All the owner had paid, in that currency, when the promise was made: what came since is the difference.
    paid_before_minor bigint not null,
    state             text not null default 'open'
                      check (state in ('open', 'kept', 'broken', 'cancelled')),
    words             text,
    inbound_id        bigint,
    made_by           text not null,
    made_at           timestamptz not null,
    -- When the ledger is to be read for it next.
    look_at           timestamptz not null,
    settled_at        timestamptz,
    settled_because   text,
    replaced_by       bigint references promise,
    check ((state = 'open') = (settled_at is null)),
    check (from_day <= due)
);

-- One open promise for each owner: a later one replaces it.
create unique index promise_open on promise (owner_id) where state = 'open';
create index promise_to_look_at on promise (look_at) where state = 'open';
create index promise_by_owner on promise (owner_id, id desc);
