--liquibase formatted sql

--changeset kolo:membership-import
--comment: One uploaded spreadsheet on its way: read, compared, and written as a whole or not at all. The content goes once it is written.
CREATE TABLE membership.import_run (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  content bytea CHECK (octet_length(content) <= 21000000),
  options jsonb NOT NULL CHECK (length(options::text) <= 20000),
  status text NOT NULL CHECK (status IN ('READ', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED')),
  total integer NOT NULL CHECK (total >= 0),
  done integer NOT NULL CHECK (done >= 0),
  created integer NOT NULL,
  changed integer NOT NULL,
  unchanged integer NOT NULL,
  refused integer NOT NULL,
  problem_key text CHECK (length(problem_key) <= 100),
  started_by uuid,
  uploaded_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('membership.import_run');
CREATE INDEX import_run_uploaded ON membership.import_run (tenant_id, uploaded_at);

CREATE TABLE membership.import_line (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  run_id uuid NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  member_id uuid,
  title text NOT NULL CHECK (length(title) <= 260),
  detail jsonb NOT NULL CHECK (length(detail::text) <= 200000),
  PRIMARY KEY (tenant_id, run_id, line),
  FOREIGN KEY (tenant_id, run_id) REFERENCES membership.import_run (tenant_id, id)
);
CALL tenancy.guard('membership.import_line');
