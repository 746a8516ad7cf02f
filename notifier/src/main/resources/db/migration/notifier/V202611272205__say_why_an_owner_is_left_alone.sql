-- Why staff asked for silence, and the silence that leaves somebody out of one round after checking.
alter table hold add column reason text;
alter table hold drop constraint hold_kind_check;
alter table hold add constraint hold_kind_check
    check (kind in ('says_paid', 'taken_over', 'waits_for_staff', 'special', 'excluded'));
