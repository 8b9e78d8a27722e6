package kolo.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkTexts.Kind;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.FrontPageSection.Place;

/// Gathers a network's front page from its own texts and from the modules' sections.
@Component
class FrontSlots {
    private static final List<Kind> NAMED = List.of(Kind.MISSION, Kind.VISION, Kind.OBJECTIVES, Kind.SERVICES);
    private final PublicTexts texts;
    private final List<FrontPageSection> sections;

    FrontSlots(PublicTexts texts, List<FrontPageSection> sections) {
        this.texts = texts;
        this.sections = sections.stream().sorted(Comparator.comparingInt(FrontPageSection::order)).toList();
    }

    @Transactional(readOnly = true)
    public FrontView gather(Actor actor, Network network, String language) {
        return new FrontView(texts.find(Kind.KICKER, language), texts.find(Kind.HEADLINE, language),
                texts.find(Kind.LEAD, language), at(Place.HERO, actor, network).findFirst(),
                at(Place.FIGURE, actor, network).toList(), named(language), at(Place.BODY, actor, network).toList());
    }

    private Stream<Fragment> at(Place place, Actor actor, Network network) {
        return sections.stream()
                .filter(section -> section.place() == place)
                .map(section -> section.section(actor, network))
                .flatMap(Optional::stream);
    }

    private List<FrontView.NamedText> named(String language) {
        return NAMED.stream()
                .flatMap(kind -> texts.find(kind, language)
                        .map(text -> new FrontView.NamedText("web.front." + kind.name().toLowerCase(Locale.ROOT), text))
                        .stream())
                .toList();
    }
}
