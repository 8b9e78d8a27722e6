--liquibase formatted sql

--changeset kolo:governance-raises-content
--comment: What an office lets a person do is remembered as long as the content version stands.
CALL tenancy.raises_content('governance.body');
CALL tenancy.raises_content('governance.office');
CALL tenancy.raises_content('governance.term');
CALL tenancy.raises_content('governance.term_contact');
