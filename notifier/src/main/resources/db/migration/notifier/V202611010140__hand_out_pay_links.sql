-- A key to an owner's bill. The key itself is only in the message that carries it; here is its hash.
create table pay_link (
    id             bigint generated always as identity primary key,
    owner_id       bigint not null references owner,
    token_hash     bytea not null unique check (length(token_hash) = 32),
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    wrong_attempts integer not null default 0,
    locked_until   timestamptz
);

create index pay_link_by_owner on pay_link (owner_id);

-- A browser whose user has shown to be the owner, for a while.
create table pay_link_visitor (
    link_id      bigint not null references pay_link,
    visitor_hash bytea not null check (length(visitor_hash) = 32),
    confirmed_at timestamptz not null,
    expires_at   timestamptz not null,
    primary key (link_id, visitor_hash)
);

-- A visit to a payment provider. The row is there before the provider is asked, so that asking again
-- is asking for the same.
create table payment_session (
    id                  bigint generated always as identity primary key,
    link_id             bigint not null references pay_link,
    owner_id            bigint not null references owner,
    amount_minor        bigint not null check (amount_minor > 0),
    currency            char(3) not null,
    towards             bigint,
    provider            text not null,
    idempotency_key     text not null unique,
    provider_session_id text,
    payment_id          text,
    state               text not null default 'begun'
                        check (state in ('begun', 'paid', 'failed', 'expired')),
    begun_at            timestamptz not null,
    settled_at          timestamptz,
    unique (provider, provider_session_id),
    foreign key (owner_id, towards) references invoice (owner_id, id)
);

create index payment_session_by_link on payment_session (link_id);
create index payment_session_by_payment on payment_session (provider, payment_id);
