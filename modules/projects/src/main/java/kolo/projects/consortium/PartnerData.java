package kolo.projects.consortium;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.projects.terms.ActivityType;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.PartnerType;

/// What is kept of a partner, in the field names of CORDIS's file of organisations.
///
/// @param member the member that it is, or null for an organisation outside the network
/// @param name the name at the time; it stays when a member changes its own or leaves
/// @param order its place in the consortium, from 1
/// @param organisationID the PIC, which several departments of one organisation may share
public record PartnerData(@Nullable UUID member, PartnerRole role, int order, String name, @Nullable String shortName,
        @Nullable String organisationID, @Nullable String vatNumber, @Nullable ActivityType activityType,
        @Nullable PartnerType partnerType, @Nullable Boolean sme, Seat seat, Money money, @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /// Where it is.
    ///
    /// @param country ISO 3166-1 alpha-2, or XK
    public record Seat(@Nullable String street, @Nullable String postCode, @Nullable String city,
            @Nullable String country, @Nullable String nutsCode, @Nullable String geolocation, @Nullable String url) {
        /// Nothing known but the country.
        public static Seat in(@Nullable String country) {
            return new Seat(null, null, null, country, null, null, null);
        }
    }

    /// Its part of the budget, in the project's currency.
    public record Money(@Nullable BigDecimal totalCost, @Nullable BigDecimal ecContribution,
            @Nullable BigDecimal netEcContribution) {
        /// Nothing known.
        public static final Money UNKNOWN = new Money(null, null, null);
    }

    /// The same as a member, under a name and at a place of the consortium.
    public PartnerData as(@Nullable UUID linked, String called, int place) {
        return new PartnerData(linked, role, place, called, shortName, organisationID, vatNumber, activityType,
                partnerType, sme, seat, money, joinedOn, leftOn);
    }

    /// The same in a city.
    public PartnerData seatedIn(String city) {
        var there = new Seat(seat.street(), seat.postCode(), city, seat.country(), seat.nutsCode(),
                seat.geolocation(), seat.url());
        return new PartnerData(member, role, order, name, shortName, organisationID, vatNumber, activityType,
                partnerType, sme, there, money, joinedOn, leftOn);
    }

    /// An organisation of which only the name and perhaps the country is known.
    public static PartnerData named(@Nullable UUID member, PartnerRole role, int order, String name,
            @Nullable String country) {
        return new PartnerData(member, role, order, name, null, null, null, null, null, null, Seat.in(country),
                Money.UNKNOWN, null, null);
    }
}
