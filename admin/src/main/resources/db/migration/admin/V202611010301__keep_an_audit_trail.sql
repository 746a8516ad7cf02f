-- Who did what to what. Ids and settings only, no personal data; nothing is ever changed or taken out.

create table audit_entry (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    staff_member_id bigint references staff_member,
    deed            text        not null,
    subject_kind    text        not null,
    subject_id      text        not null,
    detail          jsonb       not null default '{}'
);

create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, id);
create index audit_entry_by_member on audit_entry (staff_member_id, id);

create function refuse_to_rewrite_history() returns trigger language plpgsql as
$$
begin
    raise exception 'the audit trail is append only';
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function refuse_to_rewrite_history();
