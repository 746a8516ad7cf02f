-- How often a message that reached nobody by receipt went back to wait for another window, and whether
-- its carrier has said of one and the same sending both that it failed and that it arrived.
alter table outbound_message
    add column retries smallint not null default 0,
    add column contradicted boolean not null default false;

create index outbound_contradicted on outbound_message (created_at) where contradicted;
