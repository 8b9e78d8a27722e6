package kolo.events.registration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.PersonalDataSource;

/// What a person's own download holds of registrations.
@Component
class OwnRegistrationData implements PersonalDataSource {
    private final RegistrationRows registrations;
    private final Accounts accounts;

    OwnRegistrationData(RegistrationRows registrations, Accounts accounts) {
        this.registrations = registrations;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    @Transactional(readOnly = true)
    public Object dataOf(AccountId account) {
        var email = accounts.find(account).map(found -> RegistrationRows.personKey(found.email())).orElse("");
        List<Map<String, String>> all = registrations.of(account, email)
                .stream()
                .map(OwnRegistrationData::written)
                .toList();
        return Map.of("registrations", all);
    }

    private static Map<String, String> written(Registration one) {
        var written = new TreeMap<String, String>();
        written.put("edition", one.edition().toString());
        written.put("state", one.state().name());
        written.put("requested", one.requestedAt().toString());
        written.put("name", one.name());
        written.put("email", one.email());
        written.put("organisation", String.valueOf(one.organisation()));
        written.put("country", String.valueOf(one.country()));
        written.put("answers", one.answers().toString());
        written.put("arrived", String.valueOf(one.arrivedAt()));
        return written;
    }
}
