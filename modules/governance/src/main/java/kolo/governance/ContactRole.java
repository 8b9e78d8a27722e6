package kolo.governance;

/// What a person is in a term that an organisation holds.
public enum ContactRole {
    /// The president of the organisation in office.
    PRESIDENT,
    /// Its executive director.
    EXECUTIVE_DIRECTOR,
    /// Who chairs for it.
    CHAIR_PERSON,
    /// Who chairs when that person cannot.
    DEPUTY
}
