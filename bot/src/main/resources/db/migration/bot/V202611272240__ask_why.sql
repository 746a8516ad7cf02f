-- Somebody who will not pay and says no more is asked once why.
alter table conversation drop constraint conversation_expected_check;
alter table conversation add constraint conversation_expected_check
    check (expected in ('day', 'one_of_four', 'why', 'fault'));
