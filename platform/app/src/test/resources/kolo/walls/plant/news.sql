insert into news.preview (tenant_id, id, translation_id, token_digest, made_at, expires_at)
select :tenant, gen_random_uuid(), t.id, repeat('b', 64), '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'
from news.translation t where t.tenant_id = :tenant limit 1;
