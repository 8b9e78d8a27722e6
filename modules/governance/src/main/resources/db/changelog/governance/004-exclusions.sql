--liquibase formatted sql

--changeset kolo:governance-exclusions-by-text
--comment: The same rules, on the office and the term as text, for the reason of membership-exclusions-by-text: a slow index must not stand where the planner looks for a quick one.
ALTER TABLE governance.term DROP CONSTRAINT term_one_holder;
ALTER TABLE governance.term ADD CONSTRAINT term_one_holder EXCLUDE USING gist
  (tenant_id WITH =, (office_id::text) WITH =, in_office WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE governance.term_contact DROP CONSTRAINT term_contact_single;
ALTER TABLE governance.term_contact ADD CONSTRAINT term_contact_single EXCLUDE USING gist
  (tenant_id WITH =, (term_id::text) WITH =, role WITH =, daterange(from_day, until_day, '[)') WITH &&)
  DEFERRABLE INITIALLY IMMEDIATE;
