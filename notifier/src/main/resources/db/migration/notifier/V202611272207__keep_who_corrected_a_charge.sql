-- Who put a charge right by hand, and why. Nothing in both where the company's own sheets or system
-- said it; as long as those repeat what they said before, the correction stands.
alter table charge_entry add column entered_by text;
alter table charge_entry add column reason text;
alter table charge_entry add constraint charge_entry_by_hand_says_why
    check ((entered_by is null) = (reason is null));
