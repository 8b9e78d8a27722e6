package kolo.projects.consortium;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.projects.PartnerId;
import kolo.projects.terms.PartnerRole;

/// A partner as a page shows it.
///
/// @param mark the programme's own mark such as LP1, or empty where the role is shown in words
/// @param page the member whose page may be linked, or null
/// @param member whether it is a member of the network today
public record PartnerView(PartnerId id, String mark, PartnerRole role, String name, @Nullable String shortName,
        @Nullable UUID page, boolean member, @Nullable String country, PartnerData data) {}
