-- Which text a message is written anew from when it leaves, because it names money.
alter table outbound_message add column afresh text;

update outbound_message
set afresh = case when purpose = 'NOTICE' then 'NOTICE'
                  when purpose = 'DAY_BEFORE' then 'REMINDER_DAY_BEFORE'
                  when dedup_key like 'ask_day:%' then 'REMINDER_ASK_DAY'
                  when dedup_key like 'promise:%' then 'PROMISE_BROKEN' end
where state = 'pending' and author = 'plan' and purpose in ('NOTICE', 'DAY_BEFORE', 'REMINDER');
