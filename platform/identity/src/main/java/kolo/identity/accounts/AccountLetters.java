package kolo.identity.accounts;

import java.util.Map;

import org.springframework.stereotype.Component;

import kolo.identity.accounts.OneTimeLinks.Issued;
import kolo.identity.accounts.OneTimeLinks.Purpose;
import kolo.identity.accounts.OneTimeLinks.Request;
import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Languages;

/// The letters about accounts, in the language of the person. Links lead to the configured host.
@Component
class AccountLetters {

    private final Outbox outbox;
    private final OneTimeLinks links;
    private final Networks networks;
    private final Addresses addresses;

    AccountLetters(Outbox outbox, OneTimeLinks links, Networks networks, Addresses addresses) {
        this.outbox = outbox;
        this.links = links;
        this.networks = networks;
        this.addresses = addresses;
    }

    /// Sends an invitation whose link replaces every earlier one.
    ///
    /// @param purpose a text key, as in [kolo.identity.Invitation]
    void invite(Account account, String purpose, String subject) {
        var words = Map.of("network", networks.current().name(), "subject", subject);
        outbox.send(invitation(recipient(account), networks.current().name(), purpose, words,
                invitationLink(account)));
    }

    /// A new invitation link, which replaces every earlier one.
    String invitationLink(Account account) {
        links.revoke(Purpose.INVITATION, account.accountId());
        var issued = links.issue(Purpose.INVITATION, account.accountId(), null);
        return url(account, "/invitation/" + issued.token());
    }

    /// Answers a request for a letter.
    void answer(Account account, Request request, Issued issued) {
        outbox.send(request.purpose() == Purpose.SIGN_IN
                ? signIn(recipient(account), url(account, "/sign-in/link/" + issued.token()), issued.code())
                : reset(recipient(account), url(account, "/password/reset/" + issued.token())));
    }

    /// Asks at both addresses whether the account may move.
    void askForNewEmail(Account account, EmailAddress wanted) {
        ask(account, Purpose.EMAIL_OLD, new EmailAddress(account.email()), wanted, "identity/letter/email-old");
        ask(account, Purpose.EMAIL_NEW, wanted, wanted, "identity/letter/email-new");
    }

    /// Tells that the password is another one now.
    void passwordChanged(Account account) {
        outbox.send(Letter.of(recipient(account), "identity/letter/password-changed",
                "identity.letter.password-changed.subject").first().with("link", url(account, "/password/forgot")));
    }

    private void ask(Account account, Purpose purpose, EmailAddress to, EmailAddress wanted, String template) {
        links.revoke(purpose, account.accountId());
        var issued = links.issue(purpose, account.accountId(), wanted.value());
        outbox.send(email(new Recipient(to, account.name(), account.language()), template, account.email(),
                wanted.value(), url(account, "/account/email/" + issued.token())));
    }

    private static Recipient recipient(Account account) {
        return new Recipient(new EmailAddress(account.email()), account.name(), account.language());
    }

    private String url(Account account, String path) {
        var network = networks.current();
        return addresses.url(network, Languages.pathPrefix(network.languages(), account.language()) + path);
    }

    static Letter invitation(Recipient to, String network, String purpose, Map<String, String> words,
            String link) {
        return Letter.of(to, "identity/letter/invitation", "identity.letter.invitation.subject", network)
                .first()
                .with("purpose", purpose)
                .with("words", words)
                .with("link", link);
    }

    static Letter signIn(Recipient to, String link, String code) {
        return Letter.of(to, "identity/letter/sign-in", "identity.letter.sign-in.subject")
                .first()
                .with("link", link)
                .with("code", code);
    }

    static Letter reset(Recipient to, String link) {
        return Letter.of(to, "identity/letter/reset", "identity.letter.reset.subject").first().with("link", link);
    }

    static Letter email(Recipient to, String template, String before, String after, String link) {
        return Letter.of(to, template, "identity.letter.email.subject")
                .first()
                .with("before", before)
                .with("after", after)
                .with("link", link);
    }
}
