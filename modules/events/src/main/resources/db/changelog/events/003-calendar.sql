--liquibase formatted sql

--changeset kolo:events-invitation-told
--comment: Which sequence a guest's calendar was last told, so that a change is told once and also after a crash.
ALTER TABLE events.invitation ADD COLUMN told integer NOT NULL DEFAULT -1 CHECK (told >= -1);
