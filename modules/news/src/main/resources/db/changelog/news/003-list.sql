--liquibase formatted sql

--changeset kolo:news-list-order
--comment: The list comes in the order of an index that holds all it is narrowed by; only the articles of the page are read. Pinned articles are few and are found apart.
CREATE INDEX article_listed ON news.article (tenant_id, sort_at, id)
  INCLUDE (kind, topic, year, visibility, teaser_public, publish_at, expire_at, pinned_until, author_member)
  WHERE publication = 'RELEASED';
CREATE INDEX article_pinned ON news.article (tenant_id, pinned_until) WHERE pinned_until IS NOT NULL;

--changeset kolo:news-list-counts
--comment: Counts by kind, topic and year are read from the index alone, already in groups.
CREATE INDEX article_counted ON news.article (tenant_id, kind, topic, year)
  INCLUDE (visibility, teaser_public, publish_at, expire_at)
  WHERE publication = 'RELEASED';
