package kolo.projects.imports;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.projects.records.ProjectReader;
import kolo.tables.ArchiveLimits;
import kolo.tables.Columns;
import kolo.tables.Limits;
import kolo.tables.Row;
import kolo.tables.Table;
import kolo.tables.TableRefused;
import kolo.tables.Tables;

/// The two files of CORDIS, `project.csv` and `organization.csv`, with their columns.
///
/// @param organizations the partners, or null where only projects come
record ImportFiles(Table projects, Columns projectColumns, @Nullable Table organizations,
        @Nullable Columns organizationColumns) {
    private static final Limits LIMITS = new Limits(200_000_000, 250_000, 80, 40_000, ArchiveLimits.USUAL);
    private static final List<Columns.Field> PROJECT = fields("id", "acronym", "status", "title", "startDate",
            "endDate", "totalCost", "ecMaxContribution", "currency", "legalBasis", "topics", "ecSignatureDate",
            "frameworkProgramme", "masterCall", "subCall", "fundingScheme", "objective", "rcn", "grantDoi",
            "keywords", "projectType", "fundType", "geographicalFocus", "thematicFocus", "euroSciVoc", "link",
            "source", "note");
    private static final List<Columns.Field> ORGANIZATION = fields("projectID", "projectAcronym", "organisationID",
            "vatNumber", "name", "shortName", "SME", "activityType", "partnerType", "street", "postCode", "city",
            "country", "nutsCode", "geolocation", "organizationURL", "order", "role", "ecContribution",
            "netEcContribution", "totalCost", "endOfParticipation", "joinedOn");

    private static List<Columns.Field> fields(String... names) {
        return Stream.of(names).map(Columns.Field::of).toList();
    }

    /// Reads the files.
    ///
    /// @throws Invalid when one is no table, or lacks the columns without which it says nothing
    static ImportFiles read(byte[] projects, byte @Nullable [] organizations) {
        var projectTable = table("projects", projects);
        var projectColumns = Columns.recognise(projectTable.header(), PROJECT);
        require("projects", projectColumns, "title");
        if (organizations == null) {
            return new ImportFiles(projectTable, projectColumns, null, null);
        }
        var organizationTable = table("organizations", organizations);
        var organizationColumns = Columns.recognise(organizationTable.header(), ORGANIZATION);
        require("organizations", organizationColumns, "name");
        require("organizations", organizationColumns, "projectID");
        return new ImportFiles(projectTable, projectColumns, organizationTable, organizationColumns);
    }

    private static Table table(String field, byte[] content) {
        try {
            return Tables.read(new ByteArrayInputStream(content), LIMITS, Tables.Hints.NONE);
        } catch (TableRefused refused) {
            throw Invalid.field(field, refused.key(), refused.arguments().toArray());
        }
    }

    private static void require(String file, Columns columns, String column) {
        if (!columns.has(column)) {
            throw Invalid.field(file, "projects.import.problem.column", column);
        }
    }

    String project(Row row, String column) {
        return projectColumns.value(row, column);
    }

    String organization(Row row, String column) {
        return organizationColumns == null ? "" : organizationColumns.value(row, column);
    }

    List<Row> organizationRows() {
        return organizations == null ? List.of() : organizations.rows();
    }

    int rows() {
        return projects.rows().size() + organizationRows().size();
    }

    /// How the files were read, for people.
    String described() {
        return Stream.concat(Stream.of(projects), Optional.ofNullable(organizations).stream())
                .map(table -> table.format() == Table.Format.CSV
                        ? "CSV, " + table.encoding() + ", " + (table.separator() == '\t' ? "Tab" : table.separator())
                        : "XLSX")
                .distinct()
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    /// An address as it may be kept, or nothing: a file's address that is none spoils no project.
    static String address(String text) {
        if (text.isBlank()) {
            return "";
        }
        var reader = new ProjectReader(name -> text);
        var link = reader.link("link");
        return link == null ? "" : link;
    }
}
