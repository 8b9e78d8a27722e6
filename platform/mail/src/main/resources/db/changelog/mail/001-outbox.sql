--liquibase formatted sql

--changeset kolo:mail-outbox
CREATE SCHEMA mail;
GRANT USAGE ON SCHEMA mail TO kolo_app, kolo_backup;

CREATE TABLE mail.message (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  to_address text NOT NULL CHECK (length(to_address) <= 254),
  to_name text NOT NULL CHECK (length(to_name) <= 200 AND to_name !~ '[[:cntrl:]]'),
  reply_to text CHECK (length(reply_to) <= 254),
  language text NOT NULL CHECK (length(language) <= 35),
  template text NOT NULL CHECK (length(template) <= 100),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300 AND subject !~ '[[:cntrl:]]'),
  html text NOT NULL CHECK (length(html) <= 500000),
  text text NOT NULL CHECK (length(text) <= 500000),
  status text NOT NULL CHECK (status IN ('QUEUED', 'SENT', 'HELD', 'FAILED')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_attempt_at timestamptz,
  sent_at timestamptz,
  problem text CHECK (length(problem) <= 500),
  PRIMARY KEY (tenant_id, id),
  CHECK ((status = 'QUEUED') = (next_attempt_at IS NOT NULL)),
  CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX message_newest ON mail.message (tenant_id, created_at);
CREATE INDEX message_status ON mail.message (tenant_id, status);
CALL tenancy.guard('mail.message');

--changeset kolo:mail-failed-address
--comment: One row for an address that mail does not reach, so that pages can say so beside it.
CREATE TABLE mail.failed_address (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  address text NOT NULL CHECK (length(address) <= 254),
  failed_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (length(reason) <= 500),
  PRIMARY KEY (tenant_id, address)
);
CALL tenancy.guard('mail.failed_address');
