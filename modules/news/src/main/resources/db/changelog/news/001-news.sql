--liquibase formatted sql

--changeset kolo:news-schema
CREATE SCHEMA news;
GRANT USAGE ON SCHEMA news TO kolo_app, kolo_backup;

--changeset kolo:news-article
--comment: What holds for an article in every language. Whether it is published follows from publication, publish_at and expire_at at the moment of asking; the local time and its zone are kept as they were entered.
CREATE TABLE news.article (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('NEWS', 'PRESS_RELEASE', 'SUCCESS_STORY', 'EVENT_REPORT', 'CALL', 'POLICY_PAPER')),
  topic text CHECK (topic ~ '^[a-z0-9-]{1,60}$'),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  teaser_public boolean NOT NULL,
  original_locale text NOT NULL CHECK (length(original_locale) BETWEEN 2 AND 20),
  publication text NOT NULL CHECK (publication IN ('NONE', 'RELEASED', 'UNPUBLISHED', 'ARCHIVED')),
  publish_at timestamptz,
  publish_local timestamp,
  publish_zone text CHECK (length(publish_zone) BETWEEN 1 AND 60),
  expire_at timestamptz,
  pinned_until timestamptz,
  sort_at timestamptz NOT NULL,
  date_precision text NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR', 'NONE')),
  year integer CHECK (year BETWEEN 1900 AND 2200),
  author_account uuid,
  author_member uuid,
  addressee text CHECK (length(addressee) BETWEEN 1 AND 300),
  submitted_on date,
  submitted_precision text CHECK (submitted_precision IN ('DAY', 'MONTH', 'YEAR')),
  document_file uuid,
  demonstration boolean NOT NULL,
  source text CHECK (length(source) BETWEEN 1 AND 1000),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (publication <> 'RELEASED' OR publish_at IS NOT NULL),
  CHECK ((submitted_on IS NULL) = (submitted_precision IS NULL)),
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('news.article');
CREATE INDEX article_order ON news.article (tenant_id, sort_at, id);
CREATE INDEX article_author ON news.article (tenant_id, author_account);
CREATE INDEX article_member ON news.article (tenant_id, author_member);

--changeset kolo:news-translation
--comment: An article in one language, the original among its equals. live is what readers have, latest what the desk works on; next takes the place of live at next_at, by the clock alone.
CREATE TABLE news.translation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  article_id uuid NOT NULL,
  locale text NOT NULL CHECK (length(locale) BETWEEN 2 AND 20),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  workflow text NOT NULL CHECK (workflow IN ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'DONE')),
  latest_revision uuid NOT NULL,
  latest_number integer NOT NULL CHECK (latest_number > 0),
  live_revision uuid,
  next_revision uuid,
  next_at timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK ((next_revision IS NULL) = (next_at IS NULL)),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, article_id, locale),
  UNIQUE (tenant_id, slug),
  FOREIGN KEY (tenant_id, article_id) REFERENCES news.article (tenant_id, id)
);
CALL tenancy.guard('news.translation');
CREATE INDEX translation_workflow ON news.translation (tenant_id, workflow);

--changeset kolo:news-revision
--comment: What an article's text was, once and for all. based_on is the source's revision that a translation was made from; it is outdated when its source has moved on.
CREATE TABLE news.revision (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  translation_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  completeness text NOT NULL CHECK (completeness IN ('FULL', 'SUMMARY_ONLY', 'MACHINE_UNREVIEWED')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  lead text NOT NULL CHECK (length(lead) <= 1000),
  body text NOT NULL CHECK (length(body) <= 200000),
  seo_title text CHECK (length(seo_title) BETWEEN 1 AND 100),
  seo_description text CHECK (length(seo_description) BETWEEN 1 AND 300),
  picture uuid,
  gallery uuid[] NOT NULL CHECK (cardinality(gallery) <= 100),
  based_on uuid,
  written_by uuid,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, translation_id, number),
  FOREIGN KEY (tenant_id, translation_id) REFERENCES news.translation (tenant_id, id)
);
CALL tenancy.guard('news.revision', 'SELECT, INSERT');

--changeset kolo:news-decision
--comment: What the desk did with a text, with its reason; never changed.
CREATE TABLE news.decision (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  translation_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN
    ('SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'TAKEN_BACK')),
  reason text CHECK (length(reason) BETWEEN 1 AND 2000),
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, translation_id) REFERENCES news.translation (tenant_id, id),
  FOREIGN KEY (tenant_id, revision_id) REFERENCES news.revision (tenant_id, id)
);
CALL tenancy.guard('news.decision', 'SELECT, INSERT');
CREATE INDEX decision_translation ON news.decision (tenant_id, translation_id, decided_at);

--changeset kolo:news-slug
--comment: Every slug that ever led to a text, the one in force among them; a slug is given once in a network, whatever the language.
CREATE TABLE news.slug (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  slug text NOT NULL CHECK (length(slug) BETWEEN 1 AND 100),
  translation_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, slug),
  FOREIGN KEY (tenant_id, translation_id) REFERENCES news.translation (tenant_id, id)
);
CALL tenancy.guard('news.slug');
CREATE INDEX slug_translation ON news.slug (tenant_id, translation_id);

--changeset kolo:news-preview
--comment: A link that shows a draft to whoever has it, until it expires or is revoked. Only the token's digest is stored.
CREATE TABLE news.preview (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  translation_id uuid NOT NULL,
  token_digest text NOT NULL CHECK (length(token_digest) = 64),
  made_by uuid,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_digest),
  FOREIGN KEY (tenant_id, translation_id) REFERENCES news.translation (tenant_id, id)
);
CALL tenancy.guard('news.preview');
CREATE INDEX preview_translation ON news.preview (tenant_id, translation_id);

--changeset kolo:news-feed-key
--comment: A member's private feed. A person has at most one address in force; only the token's digest is stored.
CREATE TABLE news.feed_key (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  token_digest text NOT NULL CHECK (length(token_digest) = 64),
  made_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_digest)
);
CALL tenancy.guard('news.feed_key');
CREATE UNIQUE INDEX feed_key_one ON news.feed_key (tenant_id, account_id) WHERE revoked_at IS NULL;
