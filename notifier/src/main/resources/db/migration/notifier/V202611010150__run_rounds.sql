-- A round: within its days every owner in arrears is reached. One at a time in a community.
create table campaign_round (
    id            bigint generated always as identity primary key,
    community_id  bigint not null references community,
    number        integer not null,
    state         text not null default 'planning' check (state in ('planning', 'running', 'closed')),
    started_by    text not null,
    started_at    timestamptz not null,
    first_day     date not null,
    last_day      date not null,
    planned_up_to bigint not null default 0,
    followed_up   date,
    unique (community_id, number)
);

create unique index campaign_round_one_at_a_time on campaign_round (community_id)
    where state in ('planning', 'running');

-- What the plan decided for each owner in arrears when the round opened, and why.
create table round_member (
    round_id   bigint not null references campaign_round,
    owner_id   bigint not null references owner,
    owed_minor bigint not null,
    currency   char(3) not null,
    decision   text not null check (decision in ('notice', 'waits', 'errand')),
    reason     text not null,
    primary key (round_id, owner_id)
);
