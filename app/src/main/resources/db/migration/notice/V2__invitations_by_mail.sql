-- A mail to somebody without an account: on behalf of the inviter, who may read the invitation and write out its link.
-- The link itself is never stored. No mail carries arguments.
alter table notice.mail add column invitation_id uuid;
alter table notice.mail drop column address;
alter table notice.mail drop column arguments;
