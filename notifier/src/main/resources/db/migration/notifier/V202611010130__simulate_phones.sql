-- The phones of the simulated carrier. One comes into being when it is first written to, written
-- from, or looked at; whose it is stands with the owners.
create table simulated_phone (
    id           bigint generated always as identity primary key,
    channel      text not null check (channel in ('sms', 'whatsapp', 'messenger', 'wechat')),
    value        text not null,
    kind         text not null check (kind in ('owner', 'team', 'stranger')),
    last_text_at timestamptz,
    unique (channel, value)
);

create index simulated_phone_by_traffic on simulated_phone (last_text_at desc nulls last, id);

-- What a phone shows: texts of the house and texts its holder wrote.
create table simulated_text (
    id       bigint generated always as identity primary key,
    phone_id bigint not null references simulated_phone,
    writer   text not null check (writer in ('house', 'holder')),
    text     text not null,
    at       timestamptz not null,
    message  bigint,
    attempt  integer,
    state    text not null check (state in ('queued', 'sent', 'undelivered', 'delivered'))
);

create index simulated_text_by_phone on simulated_text (phone_id, id);

-- Receipts the simulated carrier still has to hand in.
create table simulated_receipt (
    text_id    bigint not null references simulated_text,
    status     text not null check (status in ('sent', 'undelivered', 'delivered')),
    error_code text,
    due_at     timestamptz not null,
    primary key (text_id, status)
);

create index simulated_receipt_by_moment on simulated_receipt (due_at);

-- How the simulated carrier behaves at present; no row means that all is well.
create table simulated_carrier (
    only_one boolean primary key default true check (only_one),
    mood     text not null check (mood in ('normal', 'slow', 'failing', 'outage', 'doubtful'))
);
