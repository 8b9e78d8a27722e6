package kolo.web.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

import kolo.files.Picture;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits;
import kolo.web.Crumb;
import kolo.web.Form;
import kolo.web.NavLink;
import kolo.web.Paging;
import kolo.web.Sort;
import kolo.web.circle.Circle;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;
import kolo.web.components.StaticComponents;

/// The shared components as methods, as every template uses them: `${ui.badge(…)}`, `${ui.field(…)}`.
///
/// Each draws a template of `src/main/components`. What depends on the request (texts, addresses, dates) is left to
/// [kolo.web.Ui].
public abstract class Toolkit extends StaticComponents {
    private static final long MEGABYTE = 1_000_000;

    /// For [kolo.web.Ui], and for tests that draw components without a request.
    protected Toolkit() {}

    /// A text in the page's language.
    public abstract String t(String key, Object... args);

    /// The address of a page of this application in the page's language.
    public abstract String url(String path);

    /// The address of a file that comes with the application.
    public abstract String asset(String path);

    /// The address of this page with one parameter of its query replaced.
    public abstract String withQuery(String name, @Nullable Object value);

    /// The hidden field without which a form is refused.
    public abstract Content csrf();

    /// The page's language as a BCP 47 tag.
    public abstract String language();

    /// The zone in which times are shown.
    public abstract ZoneId zone();

    /// A day, written out.
    public abstract String date(@Nullable LocalDate day);

    /// Day and time of an instant in the zone of the page.
    public abstract String dateTime(@Nullable Instant at);

    /// A whole number in the manner of the page's language.
    public abstract String number(long number);

    /// The name of a day's month in the page's language.
    public abstract String month(LocalDate day);

    /// Plain text that somebody wrote in a language, in the script of the page.
    public abstract String written(String text, String writtenIn);

    /// The `lang` of a text as this page shows it.
    public abstract String writtenIn(String writtenIn);

    /// A picture in all its widths. The page needs the style sheet `/web/media.css`.
    ///
    /// @param sizes how wide it stands, as in the `sizes` of HTML
    public Content picture(Picture picture, String sizes) {
        return picture(this, picture, sizes, false);
    }

    /// The picture at the top of a page, which is loaded first.
    public Content leadPicture(Picture picture, String sizes) {
        return picture(this, picture, sizes, true);
    }

    /// A picture with its caption and who made it.
    public Content figure(Picture picture, String sizes) {
        return figure(this, picture, sizes, false);
    }

    /// Pictures side by side, each leading to its largest rendition.
    public Content gallery(List<Picture> pictures) {
        return gallery(this, pictures);
    }

    /// A field for pictures. The page needs `/web/media.css` and the script `/web/media.js`.
    public Content pictureField(Form form, PictureField field) {
        return pictureField(this, field.in(form));
    }

    /// A button, or a link that looks like one.
    public Content action(Action action) {
        return action(this, action);
    }

    /// Several actions beside each other.
    public Content actions(Action... actions) {
        return actions(this, Arrays.asList(actions));
    }

    /// The button that submits its form.
    public Content submit(String label) {
        return action(Action.submit(label));
    }

    /// A short mark beside a name.
    public Content badge(String text) {
        return badge(text, Tone.NEUTRAL);
    }

    /// A field of a form.
    public Content field(Field field) {
        return field(this, field);
    }

    /// What is wrong with a form, above it, with links to the fields; nothing when all is well.
    public Content problems(Form form) {
        return problems(this, form);
    }

    /// Several fields of one form below each other.
    public Content fields(Form form, Field... fields) {
        return output -> {
            for (var field : fields) {
                field(field.in(form)).writeTo(output);
            }
        };
    }

    /// The page's one heading.
    public Content pageHead(String title) {
        return pageHead(title, null, (Content) null);
    }

    /// The page's one heading and a line beside it.
    public Content pageHead(String title, @Nullable String meta) {
        return pageHead(title, meta, (Content) null);
    }

    /// The page's one heading, a line beside it, and what one may do here.
    public Content pageHead(String title, @Nullable String meta, Action... actions) {
        return pageHead(title, meta, actions.length == 0 ? (Content) null : actions(actions));
    }

    /// A card without a heading.
    public Content card(Content body) {
        return card(null, body, null);
    }

    /// A card with a heading.
    public Content card(@Nullable String title, Content body) {
        return card(title, body, null);
    }

    /// Invites to begin, where there is nothing yet.
    public Content empty(String title, String text, Action... actions) {
        return empty(this, title, text, Arrays.asList(actions));
    }

    /// Something to know before going on.
    public Content notice(Tone tone, Content body) {
        return notice(tone, null, body);
    }

    /// A table whose columns sort by address; on a phone each row becomes a card.
    ///
    /// @param caption what the table lists, for screen readers
    /// @param sort    the order it is in
    /// @param rows    `<tr>` elements; the first cell `<th scope="row">`, the others `<td data-label="…">`
    public Content table(String caption, List<Column> columns, @Nullable Sort sort, Content rows) {
        return table(this, caption, columns, sort, rows);
    }

    /// A table that cannot be sorted.
    public Content table(String caption, List<Column> columns, Content rows) {
        return table(this, caption, columns, null, rows);
    }

    /// The way through the pages of a list.
    public Content pagination(Paging paging) {
        return pagination(this, paging);
    }

    /// Where the page lies.
    public Content breadcrumbs(List<Crumb> crumbs) {
        return breadcrumbs(t("web.nav.breadcrumbs"), crumbs);
    }

    /// The parts of one thing, each at an address of its own.
    public Content tabs(String label, NavLink... links) {
        return tabs(label, Arrays.asList(links));
    }

    /// A dialog that an [Action#opens] opens.
    ///
    /// @param body its text or form; put buttons into a `<footer>`
    public Content dialog(String id, String title, Content body) {
        return dialog(this, id, title, body);
    }

    /// A dialog that says what will happen and posts when one agrees.
    ///
    /// @param what    names what will be lost, and whether it can be undone
    /// @param confirm its button posts to the action's target
    public Content confirm(String id, String title, String what, Action confirm) {
        return confirm(this, id, title, what, confirm);
    }

    /// Terms and what is said of them; those without a value are left out.
    public Content details(Detail... details) {
        return details(Arrays.asList(details));
    }

    /// Numbers worth showing large.
    public Content facts(Fact... facts) {
        return facts(Arrays.asList(facts));
    }

    /// The members in a circle, which tells in words how many there are and who leads; put their list beside it.
    ///
    /// @param members clockwise; the one in the chair comes to stand on top
    public Content circle(List<Dancer> members, Middle middle) {
        var chair = members.stream().filter(member -> member.state() == Dancer.State.CHAIR).findFirst();
        var text = chair.isPresent()
                ? t("web.circle.chair", Map.of("count", members.size(), "chair", chair.get().name()))
                : t("web.circle.members", Map.of("count", members.size()));
        return circle(Circle.of(members, middle), t("web.circle"), text);
    }

    /// The members in a circle; put their list beside it.
    ///
    /// @param description what the picture tells, in words
    public Content circle(Circle circle, String title, String description) {
        return circle(circle, title, description, "circle");
    }

    /// Who led, who leads, who is next.
    public Content timeline(Turn... turns) {
        return timeline(Arrays.asList(turns));
    }

    /// A day as a calendar's leaf.
    public Content dateBlock(LocalDate day) {
        // In each of our languages the first three letters are the month's usual abbreviation.
        return dateBlock(day.toString(), month(day).substring(0, 3), String.valueOf(day.getDayOfMonth()));
    }

    /// A moment: exact, and in words where it is near once the page has loaded.
    public Content moment(@Nullable Instant at) {
        return at == null ? output -> {} : moment(at.toString(), dateTime(at));
    }

    /// The initials of a name, or its picture.
    public Content avatar(String name, @Nullable String picture) {
        return avatar(initials(name), picture, false);
    }

    /// The logo of an organisation, or its initials.
    public Content memberLogo(String name, @Nullable String picture) {
        return avatar(initials(name), picture, true);
    }

    /// How far a long work has come.
    public Content progress(String label, long done, long all) {
        return progress(label, done, all, number(done) + " / " + number(all));
    }

    /// How much of a limit is used, as a bar and in words.
    public Content limit(Limits.Use use) {
        long unit = use.kind() == LimitKind.STORAGE ? MEGABYTE : 1;
        return progress(t("web.limit." + use.kind()), Math.min(use.used(), use.limit()), use.limit(),
                t("web.limit.use." + use.kind(), use.used() / unit, use.limit() / unit));
    }

    /// The first letters of the first and the last word.
    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[\\s.,&()\"“”„-]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "·";
        }
        var first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
