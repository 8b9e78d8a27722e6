package kolo.identity;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Forbidden;

/// Who acts, and what they may do and see at this instant.
///
/// Computed from roles and dates when a request first asks for it, so that losing a role or being disabled works
/// at the next request. Immutable.
public final class Actor {

    private enum Kind {
        VISITOR, PERSON, SYSTEM
    }

    private static final Actor VISITOR = new Actor(Kind.VISITOR, null, Set.of(), Authority.NONE);
    private static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, Set.of(), Authority.NONE);

    private final Kind kind;
    private final @Nullable Person person;
    private final Set<Role> roles;
    private final Authority authority;

    private Actor(Kind kind, @Nullable Person person, Set<Role> roles, Authority authority) {
        this.kind = kind;
        this.person = person;
        this.roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
        this.authority = authority;
    }

    private record Person(AccountId account, String name, @Nullable String language, @Nullable ZoneId zone) {}

    /// Somebody who has not signed in.
    public static Actor visitor() {
        return VISITOR;
    }

    /// The platform itself, in jobs and at set-up: may do everything, sees every level, belongs to no group.
    public static Actor system() {
        return SYSTEM;
    }

    /// A person who signed in.
    ///
    /// @param name what the person is called
    /// @param roles the roles in force
    /// @param authority what all [AuthoritySource] beans give together
    public static Actor of(AccountId account, String name, Set<Role> roles, Authority authority) {
        return new Actor(Kind.PERSON, new Person(account, name, null, null), roles, authority);
    }

    /// The person of an account, as the account stands.
    public static Actor of(AccountView account, Authority authority) {
        var person = new Person(account.id(), account.name(), account.language(), account.zone());
        return new Actor(Kind.PERSON, person, account.roles(), authority);
    }

    /// Whether a person signed in; neither a visitor nor the system has.
    public boolean signedIn() {
        return kind == Kind.PERSON;
    }

    /// Whether this is the platform itself.
    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    /// The account of the person.
    ///
    /// @throws IllegalStateException when nobody signed in; ask [#signedIn()] or use [#account()] first
    public AccountId accountId() {
        return account().orElseThrow(() -> new IllegalStateException("Nobody signed in: the actor is a " + kind));
    }

    /// The account, or empty for a visitor and for the system.
    public Optional<AccountId> account() {
        return Optional.ofNullable(person).map(Person::account);
    }

    /// What the person is called; empty text for a visitor and for the system.
    public String name() {
        return person == null ? "" : person.name();
    }

    /// The language the person chose (BCP 47), if they did.
    public Optional<String> language() {
        return person == null ? Optional.empty() : Optional.ofNullable(person.language());
    }

    /// The time zone the person chose, if they did; otherwise the network's holds.
    public Optional<ZoneId> zone() {
        return person == null ? Optional.empty() : Optional.ofNullable(person.zone());
    }

    /// The roles in force, to show them; decide by [#may(Intent)].
    public Set<Role> roles() {
        return roles;
    }

    /// Whether the actor may do this now.
    public boolean may(Intent intent) {
        return switch (kind) {
            case VISITOR -> false;
            case SYSTEM -> true;
            case PERSON -> roles.stream().anyMatch(intent.grantedTo()::contains)
                    || authority.intents().contains(intent);
        };
    }

    /// Refuses when the actor may not do this now.
    ///
    /// @throws Forbidden when [#may(Intent)] is false
    public void require(Intent intent) {
        if (!may(intent)) {
            throw new Forbidden();
        }
    }

    /// Whether the person speaks for this member now.
    public boolean represents(UUID memberId) {
        return authority.members().contains(memberId);
    }

    /// The members the person speaks for now.
    public Set<UUID> members() {
        return authority.members();
    }

    /// Whether the person speaks for at least one member now.
    public boolean isMember() {
        return !authority.members().isEmpty();
    }

    /// Whether the actor may see a thing of this visibility now.
    public boolean sees(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Level level -> seesLevel(level);
            case Visibility.Group group -> authority.groups().contains(group.id());
        };
    }

    /// The codes of everything the actor may see, for `visibility = any(:codes)` in SQL; never empty.
    public String[] visibleCodes() {
        var levels = Stream.of(Visibility.Level.values()).filter(this::seesLevel);
        var groups = authority.groups().stream().sorted().map(Visibility.Group::new);
        return Stream.concat(levels, groups).map(Visibility::code).toArray(String[]::new);
    }

    private boolean seesLevel(Visibility.Level level) {
        return switch (level) {
            case PUBLIC -> true;
            case MEMBERS -> isMember() || authority.board() || !roles.isEmpty() || isSystem();
            case BOARD -> authority.board() || isOffice();
            case OFFICE -> isOffice();
        };
    }

    private boolean isOffice() {
        return isSystem() || roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.OPERATOR);
    }

    @Override
    public String toString() {
        return person == null ? kind.name() : kind + " " + person.account();
    }
}
