package kolo.events.registration;

import java.util.LinkedHashMap;
import java.util.Map;

import kolo.events.capacity.PoolKind;
import kolo.texts.Folding;

/// Which pools a request takes places of, by what they are about.
final class Subjects {
    private static final int LONGEST = 290;

    private Subjects() {}

    /// By subject, the whole edition first.
    static Map<String, PoolKind> of(Request request) {
        var subjects = new LinkedHashMap<String, PoolKind>();
        subjects.put("", PoolKind.EVENT);
        subjects.put(request.mode().name(), PoolKind.MODE);
        subjects.put(request.type().toString(), PoolKind.TYPE);
        request.sessions().forEach(session -> subjects.put(session.toString(), PoolKind.SESSION));
        if (request.member() != null) {
            subjects.put("m:" + request.member(), PoolKind.ORGANISATION);
        } else if (request.organisation() != null) {
            subjects.put(organisation(request.organisation()), PoolKind.ORGANISATION);
        }
        if (request.country() != null) {
            subjects.put(request.country(), PoolKind.COUNTRY);
        }
        return subjects;
    }

    /// An organisation that is known by its name alone: two spellings that fold to the same are the same.
    private static String organisation(String name) {
        var folded = Folding.fold(name);
        return "n:" + (folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded);
    }
}
