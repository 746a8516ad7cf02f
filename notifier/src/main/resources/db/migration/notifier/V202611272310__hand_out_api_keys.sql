-- Keys of programs that use the API. The key itself is shown once; here is its hash.
create table api_key (
    id           bigint generated always as identity primary key,
    name         text not null,
    scopes       text[] not null check (cardinality(scopes) > 0),
    prefix       text not null,
    secret_hash  bytea not null unique check (length(secret_hash) = 32),
    made_by      text not null,
    made_at      timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- The first answer to a request that bears an idempotency key. Without an answer it is under way: the
-- one that holds the claim may answer it, and after the lease another may take the claim over.
create table first_answer (
    caller       text not null,
    key          text not null,
    fingerprint  bytea not null check (length(fingerprint) = 32),
    claim        uuid not null,
    begun_at     timestamptz not null,
    leased_until timestamptz not null,
    status       integer,
    content_type text,
    body         bytea,
    primary key (caller, key),
    check ((status is null) = (body is null))
);

create index first_answer_by_age on first_answer (begun_at);
