package kolo.membership.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.membership.profile.ProfileField;
import kolo.tables.TableFormat;
import kolo.tables.TableWriter;
import kolo.tenancy.Networks;
import kolo.texts.Texts;
import kolo.web.Attachment;
import kolo.web.OpenToVisitors;

/// Hands out the list as one sees it, for a spreadsheet program; cells cannot become formulas.
///
/// The headers are those that an import recognises, so that a list can go out, be corrected and come back.
@Controller
class ExportMembers {
    private final Directory directory;
    private final Actors actors;
    private final Networks networks;
    private final Texts texts;

    ExportMembers(Directory directory, Actors actors, Networks networks, Texts texts) {
        this.directory = directory;
        this.actors = actors;
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/members/export.csv")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String competence,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String show) {
        return file(DirectoryFilter.of(q, country, sector, competence, label, show), TableFormat.CSV);
    }

    @GetMapping("/members/export.xlsx")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String competence,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String show) {
        return file(DirectoryFilter.of(q, country, sector, competence, label, show), TableFormat.XLSX);
    }

    private ResponseEntity<byte[]> file(DirectoryFilter filter, TableFormat format) {
        if (!directory.open(actors.current()) || !networks.current().has("membership")) {
            throw new NotFound();
        }
        var content = format.write(texts.text(MembersPage.language(), "membership.list.title"),
                table -> write(filter, table));
        return Attachment.of(format.named(networks.current().slug() + "-members"),
                MediaType.parseMediaType(format.mediaType()), content);
    }

    private void write(DirectoryFilter filter, TableWriter table) {
        var rows = new ArrayList<Directory.Exported>();
        directory.each(filter, MembersPage.language(), rows::add);
        // A column that nobody fills, because it is unknown or hidden from this reader, is left out.
        var fields = ProfileField.edited()
                .stream()
                .filter(field -> field == ProfileField.NAME
                        || rows.stream().anyMatch(row -> !row.profile().list(field).isEmpty()))
                .toList();
        var languages = new TreeSet<String>();
        rows.forEach(row -> languages.addAll(row.profile().descriptions().keySet()));
        boolean standing = rows.stream().anyMatch(row -> row.standing() != null);
        var header = new ArrayList<String>();
        fields.forEach(field -> header.add(field.code()));
        languages.forEach(language -> header.add("description_" + language));
        if (standing) {
            header.addAll(List.of("status", "member_since"));
        }
        table.row(header);
        rows.forEach(row -> table.row(cells(row, fields, languages, standing)));
    }

    private static List<? extends @Nullable Object> cells(Directory.Exported row, List<ProfileField> fields,
            Set<String> languages, boolean standing) {
        var cells = new ArrayList<@Nullable Object>();
        for (var field : fields) {
            var number = field.form() == ProfileField.Form.NUMBER || field.form() == ProfileField.Form.YEAR;
            cells.add(number ? row.profile().number(field) : String.join("; ", row.profile().list(field)));
        }
        languages.forEach(language -> cells.add(row.profile().descriptions().getOrDefault(language, "")));
        if (standing) {
            var known = row.standing();
            cells.add(known == null ? "" : known.member() ? "member" : "profile");
            cells.add(row.since());
        }
        return cells;
    }
}
