package kolo.membership.imports;

import java.util.List;

import org.springframework.stereotype.Component;

import kolo.membership.MemberImport;
import kolo.tenancy.NetworkSetup;

/// Brings the members of a network that is being onboarded, when the operator has their spreadsheet; before the modules
/// that build on them.
@Component
@org.springframework.core.annotation.Order(0)
class OnboardMembers implements NetworkSetup {
    private final ImportMembers imports;

    OnboardMembers(ImportMembers imports) {
        this.imports = imports;
    }

    @Override
    public List<Foreseen> foresee(Order order) {
        return order.members()
                .map(sheet -> imports.foresee(sheet.content(), MemberImport.Manner.MEMBERS))
                .orElse(List.of());
    }

    @Override
    public void setUp(Order order) {
        order.members()
                .ifPresent(sheet -> imports.importNow(sheet.fileName(), sheet.content(), MemberImport.Manner.MEMBERS));
    }
}
