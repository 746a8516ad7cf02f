-- Who of the company looks after an owner (管家), as its sheets name them.
alter table owner add column housekeeper text;
