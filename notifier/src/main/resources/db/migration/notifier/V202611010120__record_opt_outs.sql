-- Who wants no messages: a person over all channels, and the address they said it from whoever else uses it.
-- Rows are lifted, never deleted: they are the proof of when consent was given and taken.
create table opt_out (
    id                bigint generated always as identity primary key,
    owner_id          bigint references owner,
    channel           text,
    address           text,
    source            text not null check (source in ('reply', 'carrier', 'staff', 'page')),
    inbound_id        bigint,
    since             timestamptz not null,
    lifted_at         timestamptz,
    lifted_by         text,
    lifted_inbound_id bigint,
    check (owner_id is not null or address is not null),
    check ((channel is null) = (address is null))
);

create unique index opt_out_once on opt_out (owner_id, channel, address) nulls not distinct
    where lifted_at is null;
create index opt_out_by_owner on opt_out (owner_id) where lifted_at is null;
create index opt_out_by_address on opt_out (address) where lifted_at is null;
