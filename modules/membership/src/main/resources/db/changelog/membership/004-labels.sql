--liquibase formatted sql

--changeset kolo:membership-label-validity
--comment: What a certificate states: who issued the label, from when to when it is valid and until when it may be renewed. None of the dates is computed from a rule.
ALTER TABLE membership.label
  ADD COLUMN issuer text CHECK (length(issuer) BETWEEN 1 AND 120),
  ADD COLUMN valid_from date,
  ADD COLUMN renewable_until date,
  ADD COLUMN indicator_count integer CHECK (indicator_count BETWEEN 1 AND 200),
  ADD COLUMN score_pct integer CHECK (score_pct BETWEEN 0 AND 100),
  ADD COLUMN certificate_file uuid,
  ADD COLUMN expiry_reminded_for date,
  ADD COLUMN renewal_reminded_for date,
  ADD CONSTRAINT label_valid CHECK (valid_until >= valid_from),
  ADD CONSTRAINT label_renewable CHECK (renewable_until >= valid_until);

--changeset kolo:membership-readiness
--comment: What a member says of itself against the criteria of the European Cluster Collaboration Platform; the answer to them is computed.
CREATE TABLE membership.readiness (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  member_id uuid NOT NULL,
  management_fte numeric(6, 2) CHECK (management_fte BETWEEN 0 AND 1000),
  english_website boolean NOT NULL,
  members_sme integer NOT NULL CHECK (members_sme BETWEEN 0 AND 1000000),
  members_large integer NOT NULL CHECK (members_large BETWEEN 0 AND 1000000),
  members_research integer NOT NULL CHECK (members_research BETWEEN 0 AND 1000000),
  members_public integer NOT NULL CHECK (members_public BETWEEN 0 AND 1000000),
  members_other integer NOT NULL CHECK (members_other BETWEEN 0 AND 1000000),
  recognised boolean NOT NULL,
  stated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.readiness');
