package kolo.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import kolo.benchmark.Phase.Deed;

/// The pages that are measured, on the network ClusNet of the first start.
final class Pages {
    private static final int USERS = 8;

    private final int port;
    private final List<String> member;
    private final List<String> office;

    Pages(int port) throws IOException, InterruptedException {
        this.port = port;
        this.member = sessions(Visitor.MEMBER);
        this.office = sessions(Visitor.OFFICE);
    }

    private List<String> sessions(String name) throws IOException, InterruptedException {
        var cookies = new ArrayList<String>();
        for (int i = 0; i < USERS; i++) {
            cookies.add(new Visitor(port).signIn(name));
        }
        return cookies;
    }

    /// The page of the comparison.
    Phase directory(boolean signedIn) {
        return read("directory, 50 rows", "/members", signedIn);
    }

    /// All pages, each as a visitor and as a member where it makes a difference.
    List<Phase> all() throws IOException, InterruptedException {
        var article = linked("/news", "href=\"(/news/(?!feed)[a-z0-9-]{12,})\"");
        var profile = linked("/members", "href=\"(/members/[0-9a-f-]{36})\"");
        var own = new Visitor(port);
        own.signIn(Visitor.OFFICE);
        var phases = new ArrayList<Phase>();
        for (boolean signedIn : new boolean[]{false, true}) {
            phases.add(read(signedIn ? "home" : "front page", signedIn ? "/home" : "/", signedIn));
            phases.add(directory(signedIn));
            phases.add(read("directory search", "/members?q=tech", signedIn));
            phases.add(read("member page", profile, signedIn));
            phases.add(read("events list", "/events", signedIn));
            phases.add(read("article", article, signedIn));
        }
        phases.add(signIn());
        phases.add(new Phase("profile edit (form and saving)", Deed.EDIT, port, profile, office.subList(0, 1), 1, 0,
                Duration.ZERO, Duration.ZERO));
        return phases;
    }

    /// Any page.
    Phase page(String path, boolean signedIn) {
        return read(path, path, signedIn);
    }

    /// Signing in by password.
    Phase signIn() {
        return new Phase("sign-in (form and password)", Deed.SIGN_IN, port, "/sign-in", List.of(), USERS, 0,
                Duration.ZERO, Duration.ZERO);
    }

    private Phase read(String name, String path, boolean signedIn) {
        return new Phase(name, Deed.READ, port, path, signedIn ? member : List.of(), USERS, 0, Duration.ZERO,
                Duration.ZERO);
    }

    private String linked(String page, String link) throws IOException, InterruptedException {
        var found = Pattern.compile(link).matcher(Visitor.text(new Visitor(port).get(page)));
        if (!found.find()) {
            throw new IllegalStateException("No link like " + link + " on " + page);
        }
        return found.group(1);
    }
}
