package kolo.web.media;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.MediaId;
import kolo.files.PeopleConsent;
import kolo.kernel.NotFound;

/// Changes what is said of a picture, and remembers who did: a withdrawn consent must be provable.
@Component
class KeepMedia {
    private final Media media;
    private final AuditLog audit;

    KeepMedia(Media media, AuditLog audit) {
        this.media = media;
        this.audit = audit;
    }

    @Transactional
    public void describe(MediaId id, int version, MediaDescription description) {
        var before = media.kept(id, "en").orElseThrow(NotFound::new).description();
        media.describe(id, version, description);
        boolean restored = before.consent() == PeopleConsent.WITHDRAWN
                && description.consent() != PeopleConsent.WITHDRAWN;
        audit.record(restored ? "web.audit.media-consent-restored" : "web.audit.media-described", "media", id.value(),
                told(before), told(description));
    }

    @Transactional
    public void delete(MediaId id) {
        var before = media.kept(id, "en").orElseThrow(NotFound::new);
        media.delete(id);
        audit.record("web.audit.media-deleted", "media", id.value(), Map.of("name", before.name()), Map.of());
    }

    private static Map<String, Object> told(MediaDescription description) {
        var told = new LinkedHashMap<String, Object>();
        told.put("consent", description.consent().name());
        told.put("rightsUntil", String.valueOf(description.rightsUntil()));
        told.put("credit", description.credit());
        told.put("licence", description.licence());
        told.put("decorative", description.decorative());
        description.texts().forEach((language, text) -> {
            told.put("alternative " + language, text.alternative());
            told.put("caption " + language, text.caption());
        });
        return told;
    }
}
