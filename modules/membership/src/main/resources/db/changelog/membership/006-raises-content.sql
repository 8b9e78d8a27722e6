--liquibase formatted sql

--changeset kolo:membership-raises-content
--comment: For whom a person speaks is remembered as long as the content version stands.
CALL tenancy.raises_content('membership.member');
CALL tenancy.raises_content('membership.period');
CALL tenancy.raises_content('membership.standing');
CALL tenancy.raises_content('membership.representation');
