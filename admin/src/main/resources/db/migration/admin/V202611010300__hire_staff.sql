-- The people who work with Dueline, how they are signed in, and what they did.

create table staff_member (
    id            bigint generated always as identity primary key,
    login         text        not null unique check (login = lower(login)),
    name          text        not null,
    role          text        not null check (role in ('assistant', 'leader', 'front_desk', 'operator')),
    password_hash text        not null,
    language      text        not null check (language in ('zh', 'en')),
    hired_at      timestamptz not null,
    disabled_at   timestamptz
);

-- Only the hash of the token in the cookie: who reads this table cannot sign in with it.
create table staff_session (
    token_hash      bytea       primary key,
    staff_member_id bigint      not null references staff_member,
    started_at      timestamptz not null,
    seen_at         timestamptz not null
);

create index staff_session_by_member on staff_session (staff_member_id);
create index staff_session_by_age on staff_session (started_at);

-- What is watched is a hash too: of a login, of an address, of both.
create table sign_in_attempt (
    watched  text        primary key,
    failures int         not null,
    last_at  timestamptz not null
);

create index sign_in_attempt_by_age on sign_in_attempt (last_at);
