-- The ledger. Rows are only ever added; what was entered stays, and the newest entry counts.

-- That an invoice exists, for whom and for which unit. This much of it never changes.
create table invoice (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community,
    owner_id     bigint not null references owner,
    unit_id      bigint not null references unit,
    reference    text not null,
    unique (community_id, reference),
    unique (owner_id, id)
);

-- What it is for and by when it is due; a correction is a newer row.
create table invoice_terms (
    id           bigint generated always as identity primary key,
    invoice_id   bigint not null references invoice,
    period_from  date not null,
    period_until date not null,
    due_on       date not null,
    entered_at   timestamptz not null,
    check (period_from <= period_until)
);

create index invoice_terms_newest on invoice_terms (invoice_id, id desc);

-- What it charges for an item; a correction is a newer row with the same key.
create table charge_entry (
    id           bigint generated always as identity primary key,
    invoice_id   bigint not null references invoice,
    item_key     text not null,
    label        text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    currency     char(3) not null,
    entered_at   timestamptz not null
);

create index charge_entry_newest on charge_entry (invoice_id, item_key, id desc);

-- Money that came in. A source reports a reference once, however often it says so.
create table payment (
    id           bigint generated always as identity primary key,
    owner_id     bigint not null references owner,
    amount_minor bigint not null check (amount_minor > 0),
    currency     char(3) not null,
    paid_at      timestamptz not null,
    method       text not null
                 check (method in ('bank_transfer', 'wechat_pay', 'alipay', 'card', 'cash', 'other')),
    source       text not null,
    reference    text not null,
    towards      bigint,
    entered_at   timestamptz not null,
    unique (source, reference),
    -- A payment goes towards an invoice of the same owner, or towards none.
    foreign key (owner_id, towards) references invoice (owner_id, id)
);

create index payment_by_owner on payment (owner_id);

create table payment_reversal (
    payment_id  bigint primary key references payment,
    reversed_at timestamptz not null,
    reason      text not null
);
