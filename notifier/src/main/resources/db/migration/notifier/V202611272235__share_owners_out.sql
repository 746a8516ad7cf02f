-- Who cares for the owners in arrears of a community. The numbers of staff are those of the staff
-- pages, which lie downstream.
create table quota_assistant (
    community_id bigint not null references community,
    staff_id     bigint not null,
    -- How much of the work, in percent of what a full place takes.
    share        integer not null check (share between 1 and 400),
    since        timestamptz not null,
    primary key (community_id, staff_id)
);

create table quota_absence (
    id        bigint generated always as identity primary key,
    staff_id  bigint not null,
    first_day date not null,
    last_day  date not null,
    noted_by  text not null,
    check (first_day <= last_day)
);

create index quota_absence_by_staff on quota_absence (staff_id, last_day);

-- Whose an owner is. The row stays when the debt is paid: should there be another, it is for whom
-- the owner knows.
create table quota (
    owner_id     bigint primary key references owner,
    community_id bigint not null references community,
    staff_id     bigint not null,
    -- Who cares for the owner while that one is away.
    stand_in     bigint,
    -- Whether a leader put the owner there; such an owner stays.
    placed       boolean not null default false,
    -- What the owner takes, see Effort; zero while nothing is overdue.
    effort       integer not null,
    since        timestamptz not null
);

create index quota_by_staff on quota (community_id, staff_id);
create index quota_by_stand_in on quota (stand_in) where stand_in is not null;

-- Owners that went from one to another, and at whose word.
create table quota_move (
    id         bigint generated always as identity primary key,
    owner_id   bigint not null references owner,
    from_staff bigint,
    to_staff   bigint not null,
    moved_by   text not null,
    reason     text,
    moved_at   timestamptz not null
);

create index quota_move_by_owner on quota_move (owner_id, id desc);
