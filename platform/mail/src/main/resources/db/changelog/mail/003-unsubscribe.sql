--liquibase formatted sql

--changeset kolo:mail-unsubscribe
--comment: The address that ends letters of this kind with one click (RFC 8058); it goes with the text once the message is sent.
ALTER TABLE mail.message ADD COLUMN unsubscribe text CHECK (length(unsubscribe) BETWEEN 1 AND 500);
