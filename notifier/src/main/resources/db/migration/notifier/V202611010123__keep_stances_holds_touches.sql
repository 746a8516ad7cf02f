-- How an owner stands to paying. The latest row counts; the words that caused it stay with it.
create table stance_change (
    id         bigint generated always as identity primary key,
    owner_id   bigint not null references owner,
    stance     text not null check (stance in ('pays_soon', 'undecided', 'away', 'refuses')),
    until      date,
    reason     text not null,
    words      text,
    inbound_id bigint,
    changed_by text not null,
    changed_at timestamptz not null
);

create index stance_change_latest on stance_change (owner_id, id desc);

-- A time in which an owner is not reminded.
create table hold (
    id        bigint generated always as identity primary key,
    owner_id  bigint not null references owner,
    kind      text not null check (kind in ('says_paid', 'taken_over', 'waits_for_staff', 'special')),
    placed_at timestamptz not null,
    until     timestamptz,
    placed_by text not null,
    lifted_at timestamptz
);

create index hold_in_force on hold (owner_id) where lifted_at is null;

-- One contact of any kind: a message delivered, a reply, a call, a visit.
create table touch (
    id        bigint generated always as identity primary key,
    owner_id  bigint not null references owner,
    kind      text not null check (kind in ('message', 'reply', 'call', 'visit', 'paper')),
    reached   boolean not null,
    made_by   text not null,
    reference text not null,
    at        timestamptz not null,
    unique (owner_id, reference)
);

create index touch_by_time on touch (owner_id, at desc);
