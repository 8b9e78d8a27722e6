package kolo.membership.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.WebDomain;
import kolo.tenancy.TenantOwned;
import kolo.texts.Folding;

/// A profile in the network's keeping. Whether it is a member's is told by its [MembershipPeriod]s.
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(schema = "membership", name = "member")
class Member extends TenantOwned {
    @Enumerated(EnumType.STRING)
    private MemberNature nature = MemberNature.ORGANISATION;
    private String name = "";
    private @Nullable String nameOriginal;
    private @Nullable String abbreviation;
    private @Nullable String kind;
    private @Nullable String legalForm;
    private @Nullable String country;
    private @Nullable String region;
    private @Nullable String city;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] sectors = {};
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] services = {};
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] offers = {};
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] seeks = {};
    @JdbcTypeCode(SqlTypes.JSON)
    private String descriptions = "{}";
    private @Nullable String website;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String address;
    private @Nullable String registrationNumber;
    private @Nullable Integer yearEstablished;
    private @Nullable Integer size;
    private @Nullable String sizeAsOf;
    private @Nullable UUID logoFile;
    @Enumerated(EnumType.STRING)
    private ProfileStatus profileStatus = ProfileStatus.DRAFT;
    private boolean doNotList;
    @Column(updatable = false)
    private boolean demonstration;
    @JdbcTypeCode(SqlTypes.JSON)
    private String fieldVisibility = "{}";
    private String foldedName = "";
    private @Nullable String foldedOriginal;
    private @Nullable String foldedAbbreviation;
    private @Nullable String foldedRegistration;
    private @Nullable String webDomain;
    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant lastConfirmedAt;
    private @Nullable Instant confirmationAskedAt;

    /// For Hibernate.
    protected Member() {}

    Member(UUID id, MemberNature nature, Profile profile, ProfileStatus status, boolean demonstration, Instant at) {
        super(id);
        this.nature = nature;
        this.profileStatus = status;
        this.demonstration = demonstration;
        this.createdAt = at;
        write(profile);
    }

    Profile profile() {
        return ProfileColumns.read(this::column, descriptions);
    }

    private List<String> column(ProfileField field) {
        return switch (field) {
            case NAME -> entry(name);
            case NAME_ORIGINAL -> entry(nameOriginal);
            case ABBREVIATION -> entry(abbreviation);
            case KIND -> entry(kind);
            case LEGAL_FORM -> entry(legalForm);
            case REGISTRATION_NUMBER -> entry(registrationNumber);
            case COUNTRY -> entry(country);
            case REGION -> entry(region);
            case CITY -> entry(city);
            case SECTORS -> List.of(sectors);
            case SERVICES -> List.of(services);
            case OFFERS -> List.of(offers);
            case SEEKS -> List.of(seeks);
            case YEAR_ESTABLISHED -> entry(yearEstablished);
            case SIZE -> entry(size);
            case SIZE_AS_OF -> entry(sizeAsOf);
            case WEBSITE -> entry(website);
            case EMAIL -> entry(email);
            case PHONE -> entry(phone);
            case ADDRESS -> entry(address);
            case DESCRIPTION, LISTING, UNCLAIMED, LOGO, PEOPLE, SINCE, LABELS -> List.of();
        };
    }

    private static List<String> entry(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /// Replaces everything that people edit.
    void write(Profile profile) {
        name = profile.name();
        nameOriginal = profile.value(ProfileField.NAME_ORIGINAL);
        abbreviation = profile.value(ProfileField.ABBREVIATION);
        kind = profile.value(ProfileField.KIND);
        legalForm = profile.value(ProfileField.LEGAL_FORM);
        registrationNumber = profile.value(ProfileField.REGISTRATION_NUMBER);
        country = profile.value(ProfileField.COUNTRY);
        region = profile.value(ProfileField.REGION);
        city = profile.value(ProfileField.CITY);
        sectors = array(profile, ProfileField.SECTORS);
        services = array(profile, ProfileField.SERVICES);
        offers = array(profile, ProfileField.OFFERS);
        seeks = array(profile, ProfileField.SEEKS);
        descriptions = ProfileColumns.json(profile.descriptions());
        yearEstablished = profile.number(ProfileField.YEAR_ESTABLISHED);
        size = profile.number(ProfileField.SIZE);
        sizeAsOf = profile.value(ProfileField.SIZE_AS_OF);
        website = profile.value(ProfileField.WEBSITE);
        email = profile.value(ProfileField.EMAIL);
        phone = profile.value(ProfileField.PHONE);
        address = profile.value(ProfileField.ADDRESS);
        foldedName = Folding.fold(name);
        foldedOriginal = folded(nameOriginal);
        foldedAbbreviation = folded(abbreviation);
        foldedRegistration = folded(registrationNumber);
        webDomain = WebDomain.of(website).orElse(null);
    }

    private static String[] array(Profile profile, ProfileField field) {
        return profile.list(field).toArray(String[]::new);
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : Folding.fold(text);
    }

    Map<ProfileField, Visibility> ownVisibility() {
        return ProfileColumns.readVisibility(fieldVisibility);
    }

    void show(Map<ProfileField, Visibility> visibility) {
        fieldVisibility = ProfileColumns.writeVisibility(visibility);
    }

    /// The organisation's own people have looked at it: it is theirs, and true today.
    void confirmed(Instant at) {
        lastConfirmedAt = at;
        if (profileStatus == ProfileStatus.STALE) {
            profileStatus = ProfileStatus.PUBLISHED;
        }
    }

    void confirmationAsked(Instant at) {
        confirmationAskedAt = at;
    }

    void becomes(ProfileStatus status) {
        profileStatus = status;
    }

    void list(boolean listed) {
        doNotList = !listed;
    }

    void wear(@Nullable UUID logo) {
        logoFile = logo;
    }

    String name() {
        return name;
    }

    MemberNature nature() {
        return nature;
    }

    ProfileStatus profileStatus() {
        return profileStatus;
    }

    Optional<String> webDomain() {
        return Optional.ofNullable(webDomain);
    }

    Optional<UUID> logo() {
        return Optional.ofNullable(logoFile);
    }

    boolean doNotList() {
        return doNotList;
    }

    Optional<Instant> lastConfirmedAt() {
        return Optional.ofNullable(lastConfirmedAt);
    }

    Instant createdAt() {
        return createdAt;
    }
}
