package kolo.membership.roster;

import kolo.membership.MemberId;

/// A profile that may be the same as the one being entered.
public record AlikeView(MemberId id, String name) {}
