--liquibase formatted sql

--changeset kolo:mail-calendar
--comment: A letter may put an event into the recipient's calendar; the part goes with the text once the message is sent.
ALTER TABLE mail.message ADD COLUMN calendar_method text CHECK (length(calendar_method) <= 20);
ALTER TABLE mail.message ADD COLUMN calendar text CHECK (length(calendar) <= 100000);
ALTER TABLE mail.message ADD CHECK ((calendar IS NULL) = (calendar_method IS NULL));
