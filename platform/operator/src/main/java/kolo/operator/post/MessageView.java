package kolo.operator.post;

import kolo.mail.MailView;

/// A message with the network whose outbox it is in.
public record MessageView(String network, String networkName, MailView mail) {

    /// Its address in the console.
    public String path() {
        return "/operator/outbox/" + network + "/" + mail.id();
    }
}
