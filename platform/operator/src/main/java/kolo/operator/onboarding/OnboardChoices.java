package kolo.operator.onboarding;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import kolo.kernel.CountryCode;
import kolo.tenancy.Blueprint;
import kolo.texts.Language;
import kolo.web.Choice;
import kolo.web.Ui;

/// What can be chosen in the form, in the reader's language.
public final class OnboardChoices {

    private static final List<String> BEYOND_EUROPE = List.of("Asia/Baku", "Asia/Nicosia", "Asia/Tbilisi",
            "Asia/Yerevan", "UTC");

    private OnboardChoices() {}

    /// The blueprints.
    public static List<Choice> blueprints(Ui ui) {
        return Stream.of(Blueprint.values())
                .map(blueprint -> new Choice(blueprint.name(), ui.t("operator.blueprint." + blueprint.name())))
                .toList();
    }

    /// Every country, sorted as the language sorts.
    public static List<Choice> countries(Ui ui) {
        return ui.formats()
                .sorted(CountryCode.all().map(code -> new Choice(code.value(), ui.country(code.value()))).toList(),
                        Choice::label);
    }

    /// Time zones of Europe and around the Black Sea.
    public static List<Choice> zones() {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream().filter(id -> id.startsWith("Europe/")),
                BEYOND_EUROPE.stream()).sorted().map(id -> new Choice(id, id)).toList();
    }

    /// The languages of the interface, by what they call themselves.
    public static List<Choice> languages() {
        return Stream.of(Language.values()).map(each -> new Choice(each.tag(), each.endonym())).toList();
    }
}
