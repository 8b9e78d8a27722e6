--liquibase formatted sql

--changeset kolo:events-schema
CREATE SCHEMA events;
GRANT USAGE ON SCHEMA events TO kolo_app, kolo_backup;

--changeset kolo:events-series
--comment: What comes back year after year; its editions refer to it.
CREATE TABLE events.series (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  slug text COLLATE "C" NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  titles jsonb NOT NULL CHECK (jsonb_typeof(titles) = 'object' AND length(titles::text) <= 8000),
  descriptions jsonb NOT NULL CHECK (jsonb_typeof(descriptions) = 'object' AND length(descriptions::text) <= 120000),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, slug)
);
CALL tenancy.guard('events.series');

--changeset kolo:events-edition
--comment: One event. The local times at the venue are what was decided; the instants follow from them and the zone and are there to compare and to order. Sequence is the one of RFC 5545 and only ever rises.
CREATE TABLE events.edition (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  series_id uuid,
  number integer CHECK (number BETWEEN 1 AND 1000),
  kind text NOT NULL CHECK (kind IN ('CONFERENCE', 'WORKSHOP', 'TRAINING', 'BROKERAGE_EVENT', 'ECONOMIC_MISSION',
    'FAIR', 'EXHIBITION', 'GENERAL_ASSEMBLY', 'WEBINAR', 'MEETING', 'ELSEWHERE')),
  slug text COLLATE "C" NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  titles jsonb NOT NULL CHECK (jsonb_typeof(titles) = 'object' AND length(titles::text) <= 8000),
  descriptions jsonb NOT NULL CHECK (jsonb_typeof(descriptions) = 'object' AND length(descriptions::text) <= 120000),
  reports jsonb NOT NULL CHECK (jsonb_typeof(reports) = 'object' AND length(reports::text) <= 120000),
  state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  cancel_reason text CHECK (length(cancel_reason) BETWEEN 1 AND 1000),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  precision text NOT NULL CHECK (precision IN ('TIME', 'DAY', 'MONTH', 'YEAR')),
  starts_on date NOT NULL,
  starts_time time,
  starts_at timestamptz NOT NULL,
  ends_on date NOT NULL,
  ends_time time,
  ends_at timestamptz NOT NULL,
  zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 60),
  attendance text NOT NULL CHECK (attendance IN ('OFFLINE', 'ONLINE', 'MIXED')),
  venue text CHECK (length(venue) BETWEEN 1 AND 250),
  address text CHECK (length(address) BETWEEN 1 AND 300),
  city text CHECK (length(city) BETWEEN 1 AND 120),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  join_link text CHECK (length(join_link) BETWEEN 1 AND 500),
  website text CHECK (length(website) BETWEEN 1 AND 500),
  frame text CHECK (length(frame) BETWEEN 1 AND 300),
  participants text CHECK (length(participants) BETWEEN 1 AND 200),
  countries_represented integer CHECK (countries_represented BETWEEN 1 AND 250),
  speakers integer CHECK (speakers BETWEEN 1 AND 100000),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  sources text[] NOT NULL CHECK (cardinality(sources) <= 20 AND length(sources::text) <= 8000),
  demonstration boolean NOT NULL,
  folded text NOT NULL DEFAULT '' CHECK (length(folded) <= 4000),
  sequence integer NOT NULL CHECK (sequence >= 0),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  published_at timestamptz,
  CHECK (ends_on >= starts_on AND ends_at > starts_at),
  CHECK ((precision = 'TIME') = (starts_time IS NOT NULL AND ends_time IS NOT NULL)),
  CHECK ((state = 'DRAFT') OR published_at IS NOT NULL),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, slug),
  FOREIGN KEY (tenant_id, series_id) REFERENCES events.series (tenant_id, id)
);
CALL tenancy.guard('events.edition');
CREATE INDEX edition_time ON events.edition (tenant_id, starts_at);
CREATE INDEX edition_series ON events.edition (tenant_id, series_id, starts_at);

--changeset kolo:events-organiser
--comment: Who holds an edition: members of the network, or outside bodies by name.
CREATE TABLE events.organiser (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  edition_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 200),
  role text NOT NULL CHECK (role IN ('HOST', 'CO_ORGANISER')),
  member_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 250),
  PRIMARY KEY (tenant_id, edition_id, rank),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.organiser');
CREATE INDEX organiser_member ON events.organiser (tenant_id, member_id);

--changeset kolo:events-programme
--comment: Tracks and rooms are small lists of an edition; sessions and speakers may be thousands.
CREATE TABLE events.track (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 1000),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, edition_id, name),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.track');

CREATE TABLE events.room (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 1000),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, edition_id, name),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.room');

CREATE TABLE events.session (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  edition_id uuid NOT NULL,
  track_id uuid,
  room_id uuid,
  kind text NOT NULL CHECK (kind IN ('TALK', 'PANEL', 'ROUND_TABLE', 'WORKSHOP', 'VISIT', 'BREAK', 'OTHER')),
  titles jsonb NOT NULL CHECK (jsonb_typeof(titles) = 'object' AND length(titles::text) <= 8000),
  descriptions jsonb NOT NULL CHECK (jsonb_typeof(descriptions) = 'object' AND length(descriptions::text) <= 60000),
  starts_on date NOT NULL,
  starts_time time NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_on date NOT NULL,
  ends_time time NOT NULL,
  ends_at timestamptz NOT NULL,
  sequence integer NOT NULL CHECK (sequence >= 0),
  changed_at timestamptz NOT NULL,
  CHECK (ends_at > starts_at),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id),
  FOREIGN KEY (tenant_id, track_id) REFERENCES events.track (tenant_id, id),
  FOREIGN KEY (tenant_id, room_id) REFERENCES events.room (tenant_id, id)
);
CALL tenancy.guard('events.session');
CREATE INDEX session_edition ON events.session (tenant_id, edition_id, starts_at);

CREATE TABLE events.speaker (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  organisation text CHECK (length(organisation) BETWEEN 1 AND 300),
  role text CHECK (length(role) BETWEEN 1 AND 200),
  about text CHECK (length(about) BETWEEN 1 AND 4000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.speaker');
CREATE INDEX speaker_edition ON events.speaker (tenant_id, edition_id, name);

CREATE TABLE events.contribution (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  session_id uuid NOT NULL,
  speaker_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 1000),
  PRIMARY KEY (tenant_id, session_id, speaker_id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES events.session (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, speaker_id) REFERENCES events.speaker (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('events.contribution');
CREATE INDEX contribution_speaker ON events.contribution (tenant_id, speaker_id);

--changeset kolo:events-stop
--comment: The itinerary of an economic mission; each stop has a zone of its own.
CREATE TABLE events.stop (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 250),
  place text CHECK (length(place) BETWEEN 1 AND 250),
  city text CHECK (length(city) BETWEEN 1 AND 120),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 60),
  starts_on date NOT NULL,
  starts_time time,
  starts_at timestamptz NOT NULL,
  ends_on date NOT NULL,
  ends_time time,
  ends_at timestamptz NOT NULL,
  about text CHECK (length(about) BETWEEN 1 AND 4000),
  CHECK (ends_at > starts_at AND (starts_time IS NULL) = (ends_time IS NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.stop');
CREATE INDEX stop_edition ON events.stop (tenant_id, edition_id, starts_at);

--changeset kolo:events-attachment
--comment: Documents and pictures of an edition; who may see one is the file's own visibility too.
CREATE TABLE events.attachment (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  file_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DOCUMENT', 'PICTURE')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 250),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  added_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.attachment');
CREATE INDEX attachment_edition ON events.attachment (tenant_id, edition_id, added_at);

--changeset kolo:events-going
--comment: Who of the network goes to somebody else's event, said by themselves.
CREATE TABLE events.going (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  edition_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  said_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, edition_id, account_id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.going');

--changeset kolo:events-feed
--comment: A person's private calendar address. Only the digest is stored; a new address ends the one before.
CREATE TABLE events.feed (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  account_id uuid NOT NULL,
  token_digest text NOT NULL CHECK (length(token_digest) = 64),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id),
  UNIQUE (tenant_id, token_digest)
);
CALL tenancy.guard('events.feed');

--changeset kolo:events-invitation
--comment: Who has an edition in a calendar by mail, so that a change reaches them. What is sent carries edition.sequence + own_steps, which only rises.
CREATE TABLE events.invitation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  edition_id uuid NOT NULL,
  address text NOT NULL CHECK (length(address) <= 254),
  name text NOT NULL CHECK (length(name) <= 200),
  language text NOT NULL CHECK (length(language) <= 35),
  own_steps integer NOT NULL CHECK (own_steps >= 0),
  withdrawn boolean NOT NULL,
  PRIMARY KEY (tenant_id, edition_id, address),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.invitation');
