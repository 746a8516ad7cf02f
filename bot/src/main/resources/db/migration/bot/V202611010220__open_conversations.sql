-- The talk with an owner: one thread, whatever the channel.
create table conversation (
    owner_id      bigint primary key references owner,
    state         text not null default 'idle' check (state in ('idle', 'asked', 'taken', 'waiting')),
    -- What the bot's last question waits for, with the days it offered.
    expected      text check (expected in ('day', 'one_of_four', 'fault')),
    offered       date[] not null default '{}',
    beside_case   bigint,
    -- Who has taken it, and when the bot wakes by itself.
    staff         bigint,
    taken_until   timestamptz,
    -- Messages in a row that could not be made out.
    unclear       integer not null default 0,
    -- Why a person is needed, since when, and whether it is to be looked at first.
    needs_person  text,
    needs_since   timestamptz,
    red           boolean not null default false,
    unread        integer not null default 0,
    -- Where the owner wrote from last.
    channel       text,
    address       text,
    last_activity timestamptz,
    -- When somebody who wants no messages was last answered all the same.
    last_word_at  timestamptz,
    check ((state = 'asked') = (expected is not null)),
    check ((state = 'taken') = (staff is not null and taken_until is not null)),
    check (state <> 'waiting' or needs_person is not null)
);

create index conversation_latest on conversation (last_activity desc, owner_id desc);
create index conversation_in_need on conversation (red desc, needs_since) where needs_person is not null;
create index conversation_taken on conversation (taken_until) where state = 'taken';

-- What was understood of a message, by which words and which rule.
create table reading (
    inbound_id   bigint primary key references inbound_message,
    owner_id     bigint references owner,
    language     text not null,
    intents      jsonb not null,
    alternatives jsonb not null,
    made_at      timestamptz not null
);

create index reading_by_owner on reading (owner_id, inbound_id desc);
