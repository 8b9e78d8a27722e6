--liquibase formatted sql

--changeset kolo:identity-erasure
--comment: An erased account keeps its number alone, so that records of decisions still point to something; name, address and secrets are gone.
ALTER TABLE identity.account ADD COLUMN erased_at timestamptz,
  ADD CHECK (erased_at IS NULL OR (status = 'DISABLED' AND password_hash IS NULL));
