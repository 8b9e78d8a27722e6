package kolo.governance.rotation;

/// Why a member may not be asked for a term. The first six are the eligibility rules E1 to E6.
public enum Rule {
    /// E1: an active, voting membership without notice or exclusion pending. Never relaxed.
    STANDING("E1"),
    /// E2: a member for long enough.
    SENIORITY("E2"),
    /// E3: no arrears over 60 days. Never relaxed.
    ARREARS("E3"),
    /// E4: the country has not held the office in the previous N terms.
    COUNTRY("E4"),
    /// E5: the organisation has not held it in the previous M terms.
    ORGANISATION("E5"),
    /// E6: a contact for the chair and a deputy are named. Never relaxed.
    CONTACTS("E6"),
    /// It has said no to this term, or nothing.
    DECLINED(""),
    /// A recorded decision passes over it for this term.
    SKIPPED("");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /// The rule's published name, `E1` to `E6`; empty for what is not a rule but an answer or a decision.
    public String code() {
        return code;
    }
}
