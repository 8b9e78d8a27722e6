package kolo.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;

import kolo.tenancy.TenantId;

/// Puts a word that stands nowhere else into whatever a network leaves behind: rows, bytes, jobs, events, sessions, host
/// names, letters, the platform's log, files and their names.
final class Canaries {
    private static final String WORD = "canary-in-the-mine-7";

    private Canaries() {}

    /// @return what to search for: the network's identifier and the word, as it is and as bytes are printed
    static List<String> in(OtherDeployment deployment, TenantId network) throws IOException {
        var superuser = deployment.superuser();
        var id = network.value();
        for (var statement : List.of(
                "update tenancy.tenant set name = :word where id = :id",
                "update identity.account set name = :word where tenant_id = :id",
                "update membership.member set name = name || :word where tenant_id = :id",
                "update files.file set name = :word || name where tenant_id = :id",
                """
                insert into identity.session (tenant_id, primary_id, session_id, creation_time, last_access_time,
                  max_inactive_interval, expiry_time, principal_name)
                values (:id, :word, :word, 0, 0, 0, 0, :word)""",
                """
                insert into identity.session_attributes (tenant_id, session_primary_id, attribute_name, attribute_bytes)
                values (:id, :word, 'x', convert_to(:word, 'UTF8'))""",
                """
                insert into tenancy.domain (host, tenant_id, proof_token, requested_at)
                values (:word || '.example.org', :id, 'x', '2026-11-22')""",
                """
                insert into tenancy.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:word, :id || '/' || gen_random_uuid(), '2027-11-22', false, 1)""",
                """
                insert into tenancy.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (gen_random_uuid(), 'x', 'x', '{"tenantId":"' || :id || '","x":"' || :word || '"}', '2026-11-22')""",
                """
                insert into tenancy.parked_event (id, listener_id, event_type, serialized_event, publication_date, attempts,
                  parked_at)
                values (gen_random_uuid(), 'x', 'x', '{"tenantId":"' || :id || '","x":"' || :word || '"}', '2026-11-22', 10,
                  '2026-11-22')""",
                """
                insert into mail.message (tenant_id, id, created_at, to_address, to_name, language, template, subject, html,
                  text, status)
                values (:id, gen_random_uuid(), '2026-11-22', 'x@example.org', :word, 'en', 'x', :word, :word, :word, 'HELD')""",
                """
                insert into audit.entry (tenant_id, id, at, actor_name, action, subject_type, subject_id, before, after)
                select id, gen_random_uuid(), '2026-11-22', 'Olga', 'operator.audit.renamed', 'network', :id, '{}',
                       jsonb_build_object('network', :word)
                  from tenancy.tenant where kind = 'PLATFORM'""")) {
            superuser.sql(statement.replace(":id ||", ":id::text ||")
                    .replace("|| :id", "|| :id::text")
                    .replace(":word", ":word::text"))
                    .param("id", id)
                    .param("word", WORD)
                    .update();
        }
        var folder = Files.createDirectories(deployment.files.resolve(id.toString()).resolve("aa"));
        Files.writeString(folder.resolve("left-by-a-crash.part"), WORD);
        return List.of(WORD, id.toString(),
                HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_8)));
    }
}
