package kolo.membership.imports;

import org.springframework.stereotype.Component;

import kolo.membership.MemberImport;
import kolo.tenancy.NetworkSetup;

/// Brings the members of a network that is being onboarded, when the operator has their spreadsheet.
@Component
class OnboardMembers implements NetworkSetup {
    private final MemberImport imports;

    OnboardMembers(MemberImport imports) {
        this.imports = imports;
    }

    @Override
    public void setUp(Order order) {
        order.members()
                .ifPresent(sheet -> imports.importNow(sheet.fileName(), sheet.content(), MemberImport.Manner.MEMBERS));
    }
}
