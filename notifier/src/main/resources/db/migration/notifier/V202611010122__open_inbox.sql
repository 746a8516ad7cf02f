-- Everything somebody wrote to us. The carrier's own number decides whether it is new.
create table inbound_message (
    id          bigint generated always as identity primary key,
    carrier     text not null,
    account     text not null,
    provider_id text not null,
    channel     text not null,
    address     text not null,
    sent_to     text not null,
    body        text not null,
    carrier_opt_out text,
    media       text[] not null default '{}',
    received_at timestamptz not null,
    state       text not null default 'new' check (state in ('new', 'read', 'failed')),
    attempts    integer not null default 0,
    retry_at    timestamptz,
    read_at     timestamptz,
    owner_id    bigint references owner,
    unique (carrier, account, provider_id)
);

create index inbound_unread on inbound_message (id) where state = 'new';
create index inbound_by_owner on inbound_message (owner_id, id desc);
create index inbound_by_address on inbound_message (address, id desc);
create index inbound_unread_by_address on inbound_message (address, id) where state = 'new';
