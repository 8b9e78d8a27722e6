package kolo.portability.out;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.web.Page;
import kolo.web.Redirect;
import kolo.web.SettingsTab;

/// Where a network's administrators take everything of it with them.
@Controller
class OwnArchivePages {
    static final String PATH = "/settings/export";

    private final Archives archives;
    private final SendArchive sender;
    private final Actors actors;

    OwnArchivePages(Archives archives, SendArchive sender, Actors actors) {
        this.archives = archives;
        this.sender = sender;
        this.actors = actors;
    }

    @GetMapping(PATH)
    Page show() {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        return Page.of("portability/own")
                .title("portability.own.title")
                .crumb("account.settings.title", "/settings")
                .inWorkspace()
                .notIndexed()
                .with("archives", archives.all())
                .with("days", archives.days());
    }

    @PostMapping(PATH)
    View ask() {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        archives.ask();
        return Redirect.to(PATH).saying("portability.asked");
    }

    /// @param name stands in the address for people; only the identifier counts
    @GetMapping(PATH + "/{id}/{name}")
    void send(@PathVariable ArchiveId id, @PathVariable String name, HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        sender.send(archives.fetch(id), request, response);
    }

    /// The page's place among the settings.
    @Configuration(proxyBeanMethods = false)
    static class ExportTab {
        @Bean
        SettingsTab exportTab() {
            return new SettingsTab("portability.own.tab", PATH, 900, "");
        }
    }
}
