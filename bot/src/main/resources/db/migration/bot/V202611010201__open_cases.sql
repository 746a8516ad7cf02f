-- Who repairs or settles what owners complain of. Without an address a team is told by staff.
create table team (
    id                 bigint generated always as identity primary key,
    community_id       bigint not null references community,
    name_zh            text not null,
    name_en            text not null,
    language           text not null check (language in ('zh', 'en')),
    channel            text,
    address            text,
    supervisor_channel text,
    supervisor_address text,
    unique (community_id, name_zh),
    check ((channel is null) = (address is null)),
    check ((supervisor_channel is null) = (supervisor_address is null))
);

-- Which team a topic goes to. The topic `other` takes what has no row of its own.
create table team_route (
    community_id bigint not null references community,
    topic        text not null,
    team_id      bigint not null references team,
    primary key (community_id, topic)
);

create sequence case_number start with 1001;

-- Something an owner wants put right.
create table cases (
    id              bigint generated always as identity primary key,
    number          bigint not null unique default nextval('case_number'),
    community_id    bigint not null references community,
    owner_id        bigint not null references owner,
    unit_id         bigint references unit,
    topic           text not null,
    place           text,
    words           text not null,
    inbound_id      bigint,
    holds_money     boolean not null,
    pays_when_fixed boolean not null,
    status          text not null default 'open'
                    check (status in ('open', 'accepted', 'done', 'closed')),
    team_id         bigint not null references team,
    -- How far up it has gone: 1 the team, 2 its supervisor, and on with every reopening.
    level           integer not null default 1,
    opened_at       timestamptz not null,
    acknowledge_by  timestamptz not null,
    resolve_by      timestamptz not null,
    -- Since when the owner has been asked whether it is fixed.
    asked_at        timestamptz,
    closed_at       timestamptz,
    check ((status = 'closed') = (closed_at is not null))
);

alter sequence case_number owned by cases.number;

-- Who complains of the same thing again adds to the case.
create unique index cases_not_closed on cases (owner_id, topic) where status <> 'closed';
create index cases_by_owner on cases (owner_id, id desc);
create index cases_by_team on cases (team_id) where status <> 'closed';

-- Everything that happened in a case.
create table case_event (
    id      bigint generated always as identity primary key,
    case_id bigint not null references cases,
    kind    text not null
            check (kind in ('opened', 'told', 'not_told', 'accepted', 'note', 'done', 'asked',
                            'not_asked', 'confirmed', 'reopened', 'words_added')),
    made_by text not null,
    words   text,
    detail  text,
    at      timestamptz not null
);

create index case_event_by_case on case_event (case_id, id);

-- The key to a case in a team's message; only its hash is kept.
create table case_link (
    token_hash bytea primary key,
    case_id    bigint not null references cases,
    team_id    bigint not null references team,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index case_link_by_case on case_link (case_id) where revoked_at is null;
