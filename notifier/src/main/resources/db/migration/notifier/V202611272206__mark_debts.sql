-- What is known about a debt besides its sum: that it is disputed, or promised by a day. A debt is
-- marked, never hidden.
create table debt_mark (
    id        bigint generated always as identity primary key,
    owner_id  bigint not null references owner,
    kind      text not null check (kind in ('disputed', 'promised')),
    reference text not null,
    unit_id   bigint references unit,
    until     date,
    since     timestamptz not null,
    lifted_at timestamptz
);

create unique index debt_mark_standing on debt_mark (owner_id, kind, reference) where lifted_at is null;
