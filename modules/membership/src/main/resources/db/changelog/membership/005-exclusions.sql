--liquibase formatted sql

--changeset kolo:membership-exclusions-by-text
--comment: The same rules, on the member as text: as the identifier itself the planner took these indexes, which are slow and slower with every network, for looking up a member where a small one stands beside them.
ALTER TABLE membership.period DROP CONSTRAINT period_no_overlap;
ALTER TABLE membership.period ADD CONSTRAINT period_no_overlap EXCLUDE USING gist
  (tenant_id WITH =, (member_id::text) WITH =, daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE membership.standing DROP CONSTRAINT standing_no_overlap;
ALTER TABLE membership.standing ADD CONSTRAINT standing_no_overlap EXCLUDE USING gist
  (tenant_id WITH =, (member_id::text) WITH =, standing WITH =, daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE membership.representation DROP CONSTRAINT representation_once;
ALTER TABLE membership.representation ADD CONSTRAINT representation_once EXCLUDE USING gist
  (tenant_id WITH =, (member_id::text) WITH =, (account_id::text) WITH =, role WITH =,
   daterange(starts_on, ends_on, '[)') WITH &&);
ALTER TABLE membership.representation DROP CONSTRAINT representation_single;
ALTER TABLE membership.representation ADD CONSTRAINT representation_single EXCLUDE USING gist
  (tenant_id WITH =, (member_id::text) WITH =, role WITH =, daterange(starts_on, ends_on, '[)') WITH &&)
  WHERE (role IN ('MAIN_CONTACT', 'VOTING_REPRESENTATIVE'));
