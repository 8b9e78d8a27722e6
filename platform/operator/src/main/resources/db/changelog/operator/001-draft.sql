--liquibase formatted sql

--changeset kolo:operator-draft
--comment: A spreadsheet between the trial and the onboarding, in the platform's own workspace; forgotten after a day.
CREATE SCHEMA operator;
GRANT USAGE ON SCHEMA operator TO kolo_app;

CREATE TABLE operator.draft (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) <= 200),
  content bytea NOT NULL CHECK (length(content) <= 20000000),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('operator.draft');
