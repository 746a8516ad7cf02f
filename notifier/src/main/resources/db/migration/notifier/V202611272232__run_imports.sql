-- An import: a sheet that was handed in, is read, compared, and taken in once somebody says so.
create table import_run (
    id            bigint generated always as identity primary key,
    community_id  bigint not null references community,
    file          text not null,
    bytes         bigint not null,
    -- As somebody said, else as its headings say; empty until those are read.
    kind          text check (kind in ('arrears', 'owners', 'invoices', 'payments')),
    state         text not null default 'reading'
                  check (state in ('reading', 'weighing', 'ready', 'committing', 'done', 'failed',
                                   'discarded')),
    -- Whether somebody looks at it before it is taken in.
    looked_at     boolean not null,
    begun_by      text not null,
    begun_at      timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    ended_at      timestamptz,
    -- The row of headings as it stands in the sheet, and where.
    headings      text[] not null default '{}',
    headings_row  integer not null default 0,
    -- Rows that say anything; the sums among the rows, of which only the first are named.
    rows          integer not null default 0,
    sums          integer not null default 0,
    sum_rows      bigint[] not null default '{}',
    -- How far the present state has come: the last row kept, then the last owner handled.
    read_up_to    integer not null default 0,
    handled_up_to text collate "C" not null default '',
    handled       integer not null default 0,
    -- What the community is owed overdue when the sheet was compared.
    debtors       integer not null default 0,
    owed_minor    bigint not null default 0,
    -- Why it failed.
    fault         text,
    fault_values  text[] not null default '{}',
    -- Who carries it on, and until when nobody else does.
    claimed_by    text,
    claimed_until timestamptz,
    attempts      integer not null default 0
);

create index import_run_under_way on import_run (id) where state in ('reading', 'weighing', 'committing');
create index import_run_of_community on import_run (community_id, id desc);

-- The file, until it is read.
create table import_chunk (
    run_id bigint not null references import_run on delete cascade,
    number integer not null,
    bytes  bytea not null,
    primary key (run_id, number)
);

-- Its rows: all of them while it is under way, later those that were left out.
create table import_row (
    run_id  bigint not null references import_run on delete cascade,
    row     integer not null,
    -- The reference of the owner it is about; the rows of an owner are handled together.
    subject text collate "C" not null,
    cells   text[] not null,
    primary key (run_id, row)
);

create index import_row_by_subject on import_row (run_id, subject, row);

-- Why a row is left out.
create table import_fault (
    run_id  bigint not null,
    row     integer not null,
    heading text not null,
    code    text not null,
    values  text[] not null,
    primary key (run_id, row, heading, code),
    foreign key (run_id, row) references import_row on delete cascade
);

-- What is foreseen before it is taken in, and what was done: owners, units, invoices, charges, payments.
create table import_count (
    run_id    bigint not null references import_run on delete cascade,
    done      boolean not null,
    counted   text not null check (counted in ('owner', 'unit', 'invoice', 'charge', 'payment')),
    fresh     integer not null,
    changed   integer not null,
    unchanged integer not null,
    primary key (run_id, done, counted)
);

-- What will be otherwise than it is; the first of it, to be looked at.
create table import_change (
    id      bigint generated always as identity primary key,
    run_id  bigint not null references import_run on delete cascade,
    what    text not null,
    subject text not null,
    about   text not null,
    was     text not null,
    will_be text not null
);

create index import_change_of_run on import_change (run_id, id);

-- Who will owe another sum overdue.
create table import_effect (
    run_id       bigint not null references import_run on delete cascade,
    subject      text collate "C" not null,
    name         text not null,
    units        text not null,
    before_minor bigint not null,
    after_minor  bigint not null,
    primary key (run_id, subject)
);
