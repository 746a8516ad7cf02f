-- From when a link lets nobody new in, because all it asked for is paid: who was let in before may look on.
alter table pay_link add column closed_at timestamptz;

-- Wrong digits by where they came from, over all links. The address itself is not kept.
create table pay_link_guesser (
    address_hash bytea primary key check (length(address_hash) = 32),
    wrong        integer not null,
    since        timestamptz not null
);

create index pay_link_guesser_by_age on pay_link_guesser (since);
