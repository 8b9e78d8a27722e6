package kolo.membership.directory;

import java.util.Collections;

import kolo.web.circle.Circle;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

/// The circle where no member is named: the product's own picture, and nothing about how many there are.
public record CircleView(Circle circle) {
    private static final int DANCERS = 12;

    /// Dancers without names around a network's name.
    public static Circle unnamed(String network) {
        return Circle.of(Collections.nCopies(DANCERS, Dancer.of("", "")), new Middle("", network, ""));
    }
}
