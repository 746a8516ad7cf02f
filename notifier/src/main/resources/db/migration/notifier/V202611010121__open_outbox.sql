-- Everything that is to be said to somebody, and what became of it.
create table outbound_message (
    id           bigint generated always as identity primary key,
    dedup_key    text not null unique,
    community_id bigint not null references community,
    owner_id     bigint references owner,
    purpose      text not null,
    author       text not null,
    channel      text not null,
    address      text not null,
    language     text not null,
    body         text not null,
    link_kind    text,
    link_subject bigint,
    state        text not null default 'pending'
                 check (state in ('pending', 'sending', 'sent', 'delivered', 'read', 'undelivered',
                                  'in_doubt', 'held_back', 'expired', 'failed')),
    reason       text,
    lane         smallint not null,
    created_at   timestamptz not null,
    not_before   timestamptz not null,
    expires_at   timestamptz not null,
    attempt      integer not null default 0,
    lease_until  timestamptz,
    carrier      text,
    provider_id  text,
    left_at      timestamptz,
    settled_at   timestamptz
);

-- What the relay claims from: small, because rows leave it as soon as they leave the house.
create index outbound_waiting on outbound_message (lane, not_before, id) where state = 'pending';
create index outbound_flying on outbound_message (lease_until) where state = 'sending';
create index outbound_by_owner on outbound_message (owner_id, id desc);
create index outbound_by_address on outbound_message (address, id desc);
create index outbound_by_provider on outbound_message (provider_id) where provider_id is not null;

-- Each time a carrier was asked, kept whole.
create table outbound_attempt (
    message_id  bigint not null references outbound_message,
    attempt     integer not null,
    carrier     text not null,
    outcome     text not null,
    code        text,
    provider_id text,
    recorded_at timestamptz not null,
    primary key (message_id, attempt)
);

-- What carriers said later. Order and repetition mean nothing; a receipt may come before we know the message.
create table delivery_receipt (
    id          bigint generated always as identity primary key,
    carrier     text not null,
    provider_id text not null,
    status      text not null,
    message_id  bigint,
    attempt     integer,
    error_code  text,
    received_at timestamptz not null,
    unique (carrier, provider_id, status)
);

create index delivery_receipt_by_message on delivery_receipt (message_id);
