-- Where other systems want to be told what happens here. Their signing secret is made from the
-- installation's own key, so none is kept.
create table hook_endpoint (
    id            bigint generated always as identity primary key,
    community_id  bigint references community,
    url           text not null,
    kinds         text[] not null,
    secret_number integer not null default 1,
    made_by       text not null,
    made_at       timestamptz not null,
    paused_at     timestamptz,
    removed_at    timestamptz
);

-- What happened, once however often it is said.
create table hook_event (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community,
    owner_id     bigint references owner,
    kind         text not null,
    dedup_key    text not null unique,
    body         text not null,
    happened_at  timestamptz not null
);

create index hook_event_by_age on hook_event (happened_at);
create index hook_event_by_owner on hook_event (owner_id);

-- One telling of one event to one endpoint.
create table hook_delivery (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references hook_event on delete cascade,
    endpoint_id bigint not null references hook_endpoint,
    state       text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
    attempts    integer not null default 0,
    next_at     timestamptz not null,
    lease_until timestamptz,
    last_at     timestamptz,
    -- The status that was answered, or a word for why there was no answer.
    last_answer text,
    unique (event_id, endpoint_id)
);

create index hook_delivery_due on hook_delivery (next_at) where state = 'waiting';
create index hook_delivery_by_endpoint on hook_delivery (endpoint_id, id desc);
