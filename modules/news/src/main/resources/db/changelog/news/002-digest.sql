--liquibase formatted sql

--changeset kolo:news-digest
--comment: What a person decided about the weekly digest, and up to when they have been told. Without a row the digest is sent.
CREATE TABLE news.digest (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  account_id uuid NOT NULL,
  wanted boolean NOT NULL,
  told_until timestamptz,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);
CALL tenancy.guard('news.digest');

--changeset kolo:news-digest-end
--comment: The address in each letter that ends the digest with one click. Only the token's digest is stored; it works for a year.
CREATE TABLE news.digest_end (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  token_digest text NOT NULL CHECK (length(token_digest) = 64),
  account_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_digest)
);
CALL tenancy.guard('news.digest_end');
CREATE INDEX digest_end_made ON news.digest_end (tenant_id, made_at);
