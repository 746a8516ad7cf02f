-- Whether somebody else chose the password: then its owner must choose one of their own before
-- anything else.
alter table staff_member add password_given boolean not null default false;
