--liquibase formatted sql

--changeset kolo:governance-scheme
--comment: The rules by which an office rotates, one row for each version. A version is never changed or removed, so that everyone can see by which rules a turn was offered; only the next one follows it.
CREATE TABLE governance.scheme (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 100000),
  anchor_date date NOT NULL,
  term_length text NOT NULL CHECK (term_length ~ '^P[0-9YMD]{2,12}$'),
  policy text NOT NULL CHECK (policy IN ('KEEP_ANCHOR', 'SHIFT')),
  strategy text NOT NULL CHECK (strategy IN
    ('LEAST_RECENTLY_SERVED', 'COUNTRY_ALPHABETICAL', 'COUNTRY_ROUND_ROBIN', 'SENIORITY', 'LOT', 'ELECTED')),
  country_terms integer NOT NULL CHECK (country_terms BETWEEN 0 AND 1000),
  organisation_terms integer NOT NULL CHECK (organisation_terms BETWEEN 0 AND 1000),
  seniority_months integer NOT NULL CHECK (seniority_months BETWEEN 0 AND 1000),
  contacts boolean NOT NULL,
  lead_days integer NOT NULL CHECK (lead_days BETWEEN 0 AND 1000),
  response_days integer NOT NULL CHECK (response_days BETWEEN 1 AND 365),
  horizon integer NOT NULL CHECK (horizon BETWEEN 1 AND 100),
  lot_seed text NOT NULL CHECK (length(lot_seed) BETWEEN 1 AND 200),
  list_version integer NOT NULL CHECK (list_version BETWEEN 0 AND 100000),
  countries text[] NOT NULL CHECK (cardinality(countries) <= 300 AND length(countries::text) <= 2000),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (length(recorded_by) <= 200),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, office_id, number),
  FOREIGN KEY (tenant_id, office_id) REFERENCES governance.office (tenant_id, id)
);
CALL tenancy.guard('governance.scheme', 'SELECT, INSERT');
