-- Who wrote from an address no owner has. The row goes when staff say whose address it is.
create table stranger (
    id             bigint generated always as identity primary key,
    channel        text not null,
    address        text not null,
    first_wrote_at timestamptz not null,
    last_wrote_at  timestamptz not null,
    -- Since when they wait for a person; nobody waits who was answered or set aside.
    waits_since    timestamptz,
    -- Staff said that this is no owner.
    set_aside_at   timestamptz,
    unique (channel, address),
    check (waits_since is null or set_aside_at is null)
);

create index stranger_waiting on stranger (waits_since) where waits_since is not null;
create index stranger_latest on stranger (last_wrote_at desc, id desc);

-- Whoever was told that a colleague has their message waits for one.
insert into stranger (channel, address, first_wrote_at, last_wrote_at, waits_since)
select channel, address, min(received_at), max(received_at), min(received_at)
from inbound_message
where owner_id is null and state = 'read' and carrier_opt_out is null
group by channel, address;
