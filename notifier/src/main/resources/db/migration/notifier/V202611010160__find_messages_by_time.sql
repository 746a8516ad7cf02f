-- The newest messages of everybody, page by page.
create index outbound_by_time on outbound_message (created_at desc, id desc);
create index inbound_by_time on inbound_message (received_at desc, id desc);
