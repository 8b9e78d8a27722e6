package kolo.identity;

/// What an account was made by hand; everything else a person may do follows from dates in other modules.
///
/// Code asks an [Actor] for an [Intent], never for a role.
public enum Role {
    /// The network's office: runs the network and sees everything in it.
    ADMINISTRATOR,
    /// Keeps the network's public words: news, projects, texts.
    EDITOR,
    /// Runs the platform; exists in the platform's own tenant only.
    OPERATOR
}
