package kolo.projects.terms;

/// What a document is.
public enum DocumentType implements Coded {
    MOU, GRANT_AGREEMENT, PARTNERSHIP_AGREEMENT, DELIVERABLE, LEAFLET, STATUTES, MINUTES, BROCHURE, REPORT, OTHER;

    @Override
    public String prefix() {
        return "projects.document.";
    }
}
