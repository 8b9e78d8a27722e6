--liquibase formatted sql

--changeset kolo:membership-term
--validCheckSum: ANY
--comment: The tenant is known to exist by the member's own key; a second check for each of a hundred thousand words would double an import's time. Folded words of every profile, read by equality and by range: the operators of full text search are not leakproof and would lose their index under row security. The collation is C, in which a prefix is a range.
CREATE TABLE membership.term (
  tenant_id uuid NOT NULL,
  term text COLLATE "C" NOT NULL CHECK (length(term) BETWEEN 1 AND 60),
  kind text NOT NULL CHECK (length(kind) <= 40),
  doc_id uuid NOT NULL,
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
  PRIMARY KEY (tenant_id, term, kind, doc_id),
  FOREIGN KEY (tenant_id, doc_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.term');
CREATE INDEX term_doc ON membership.term (tenant_id, doc_id);

--changeset kolo:membership-label
--comment: The register of quality labels. A label's holder need not have a profile; valid_until is what a proof states and is never computed from a rule.
CREATE TABLE membership.label (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 250),
  folded_holder text NOT NULL CHECK (length(folded_holder) <= 600),
  member_id uuid,
  scheme text NOT NULL CHECK (length(scheme) BETWEEN 1 AND 40),
  level text NOT NULL CHECK (level IN ('BRONZE', 'SILVER', 'GOLD')),
  year integer CHECK (year BETWEEN 2000 AND 2200),
  valid_until date,
  source text CHECK (length(source) <= 1000),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, folded_holder, scheme, level, year),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.label');
CREATE INDEX label_member ON membership.label (tenant_id, member_id);

--changeset kolo:membership-claim
--comment: Somebody says that a profile is theirs. The link that proves it is stored as a digest only.
CREATE TABLE membership.claim (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  member_id uuid,
  organisation text NOT NULL CHECK (length(organisation) BETWEEN 1 AND 250),
  applicant text NOT NULL CHECK (length(applicant) BETWEEN 1 AND 200),
  email text NOT NULL CHECK (length(email) <= 254),
  language text NOT NULL CHECK (length(language) <= 20),
  message text CHECK (length(message) BETWEEN 1 AND 2000),
  status text NOT NULL CHECK (status IN ('MAILED', 'PENDING', 'APPROVED', 'REJECTED')),
  token_digest text CHECK (length(token_digest) = 64),
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.claim');
CREATE UNIQUE INDEX claim_token ON membership.claim (tenant_id, token_digest);
CREATE INDEX claim_status ON membership.claim (tenant_id, status, created_at);

--changeset kolo:membership-confirmation
--comment: The yearly question whether a profile is still true; one answer by link, by whoever got it.
CREATE TABLE membership.confirmation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  token_digest text NOT NULL CHECK (length(token_digest) = 64),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_digest),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.confirmation');
CREATE INDEX confirmation_member ON membership.confirmation (tenant_id, member_id);
