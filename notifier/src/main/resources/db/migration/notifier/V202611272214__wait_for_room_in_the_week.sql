-- The day on which it is decided again whether the notice is due, for members whose week was full.
alter table round_member add column look_on date;

create index round_member_to_look_at on round_member (round_id, look_on) where look_on is not null;
