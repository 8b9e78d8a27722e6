package kolo.account.self;

import java.time.Instant;
import java.util.List;

import kolo.identity.Sessions;

/// A session as its owner recognises it.
///
/// @param browser the browser's name, or empty text when its description tells none
/// @param system  the device's system, or empty text
public record SessionView(String handle, Instant startedAt, Instant usedAt, String browser, String system,
        String address, boolean current) {
    private record Name(String sign, String name) {}

    // The order decides: many browsers name their ancestors too.
    private static final List<Name> BROWSERS = List.of(new Name("Edg/", "Edge"), new Name("OPR/", "Opera"),
            new Name("SamsungBrowser", "Samsung Internet"), new Name("Firefox", "Firefox"),
            new Name("Chrome", "Chrome"), new Name("Safari", "Safari"));
    private static final List<Name> SYSTEMS = List.of(new Name("iPhone", "iPhone"), new Name("iPad", "iPad"),
            new Name("Android", "Android"), new Name("Windows", "Windows"), new Name("Mac OS", "macOS"),
            new Name("CrOS", "ChromeOS"), new Name("Linux", "Linux"));

    static SessionView of(Sessions.SessionView session) {
        return new SessionView(session.handle(), session.startedAt(), session.usedAt(),
                first(BROWSERS, session.device()), first(SYSTEMS, session.device()), session.address(),
                session.current());
    }

    private static String first(List<Name> names, String device) {
        return names.stream().filter(name -> device.contains(name.sign())).map(Name::name).findFirst().orElse("");
    }
}
