--liquibase formatted sql

--changeset kolo:identity-raises-content
--comment: Who an account is, is remembered as long as the content version stands.
CALL tenancy.raises_content('identity.account', 'status', 'name', 'language', 'zone');
CALL tenancy.raises_content('identity.role_grant');
