-- The person liable. Its row is also the lock under which an owner's affairs change (see OwnerDirectory).
create table owner (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community,
    reference    text not null,
    name         text not null,
    language     text not null check (language in ('zh', 'en')),
    unique (community_id, reference)
);

create table unit (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community,
    owner_id     bigint not null references owner,
    label        text not null,
    kind         text not null check (kind in ('flat', 'shop')),
    unique (community_id, label)
);

create index unit_by_owner on unit (owner_id);
create index unit_by_label on unit (label);

-- One telephone may serve several owners, so an address is unique only with its owner.
create table owner_address (
    id       bigint generated always as identity primary key,
    owner_id bigint not null references owner,
    channel  text not null check (channel in ('sms', 'whatsapp', 'messenger', 'wechat')),
    value    text not null,
    state    text not null default 'verified' check (state in ('verified', 'unreachable')),
    rank     bigint not null default 1,
    unique (owner_id, channel, value)
);

create index owner_address_by_value on owner_address (value, channel);
