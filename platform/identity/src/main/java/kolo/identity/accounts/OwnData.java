package kolo.identity.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.PersonalDataSource;
import kolo.kernel.NotFound;

/// What this module keeps of a person: the account, without its secrets.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnData implements PersonalDataSource {

    private final PeopleRows rows;

    OwnData(PeopleRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Map<String, Object> dataOf(AccountId id) {
        var person = rows.find(id).orElseThrow(NotFound::new);
        var account = person.account();
        var data = new LinkedHashMap<String, Object>();
        data.put("id", account.id().toString());
        data.put("email", account.email());
        data.put("name", account.name());
        data.put("language", account.language());
        data.put("zone", Objects.requireNonNullElse(account.zone(), "network").toString());
        data.put("status", account.status().name());
        data.put("roles", account.roles().stream().map(Enum::name).sorted().toList());
        person.signedInAt().ifPresent(at -> data.put("signedInAt", at.toString()));
        return data;
    }
}
