package kolo.governance.turn;

import java.util.List;

import kolo.governance.office.Offices;

/// A body with its seats.
public record BodyView(Offices.Body body, List<HeldView> seats) {}
