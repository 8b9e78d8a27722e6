--liquibase formatted sql

--changeset kolo:mail-importance
--comment: A letter beyond the network's letters of the day waits: it stays queued, is held back, and takes its place in a later day's count by importance and age.
ALTER TABLE mail.message ADD COLUMN importance integer NOT NULL DEFAULT 1 CHECK (importance BETWEEN 0 AND 2);
ALTER TABLE mail.message ADD COLUMN counted_on date;
ALTER TABLE mail.message ADD COLUMN held_back_at timestamptz;
CREATE INDEX message_held_back ON mail.message (tenant_id, importance, created_at) WHERE held_back_at IS NOT NULL;

--changeset kolo:mail-day-count
--comment: How many letters of a network left on a day of its zone. One row a day: two deliveries at once meet at its lock, so that together they cannot exceed the limit.
CREATE TABLE mail.day_count (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  day date NOT NULL,
  taken bigint NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (tenant_id, day)
);
CALL tenancy.guard('mail.day_count');
