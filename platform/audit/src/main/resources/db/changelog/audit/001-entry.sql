--liquibase formatted sql

--changeset kolo:audit-entry
--comment: Append-only: the application may neither change nor delete what was recorded.
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO kolo_app;

CREATE TABLE audit.entry (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL CHECK (length(actor_name) <= 200),
  action text NOT NULL CHECK (length(action) BETWEEN 3 AND 100),
  subject_type text NOT NULL CHECK (length(subject_type) <= 60),
  subject_id uuid,
  before jsonb NOT NULL CHECK (jsonb_typeof(before) = 'object' AND length(before::text) <= 40000),
  after jsonb NOT NULL CHECK (jsonb_typeof(after) = 'object' AND length(after::text) <= 40000),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX entry_at ON audit.entry (tenant_id, at, id);
CREATE INDEX entry_subject ON audit.entry (tenant_id, subject_type, subject_id, at);
CREATE INDEX entry_actor ON audit.entry (tenant_id, actor_id, at);
CALL tenancy.guard('audit.entry', 'SELECT, INSERT');
