-- A text that says nothing but stop need not wait behind an earlier one of its sender that cannot be read.
alter table inbound_message add column says_stop boolean not null default false;

update inbound_message set says_stop = true where state = 'new' and carrier_opt_out = 'STOP';
