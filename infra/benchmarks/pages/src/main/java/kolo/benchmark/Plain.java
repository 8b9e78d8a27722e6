package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;

import kolo.membership.MemberId;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;
import kolo.membership.directory.DirectoryFilter;
import kolo.membership.directory.MemberListView;
import kolo.membership.directory.MemberRowView;
import kolo.web.Choice;
import kolo.web.Paging;
import kolo.web.PlainShell;
import kolo.web.Sort;

/// The directory page as one query and one template on Tomcat, and nothing else: no tenant, no session, no security, no
/// Hibernate, no Spring. It shows what the page itself costs.
public final class Plain extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final int PORT = 18182;
    private static final String ROWS = """
                                       select m.id, m.name, m.name_original, m.abbreviation, m.country, m.city, m.sectors, p.starts_on,
                                         p.since_basis, p.since_text, m.logo_file, m.demonstration, count(*) over () as total
                                         from membership.member m join membership.period p on p.tenant_id = m.tenant_id and p.member_id = m.id
                                        where m.tenant_id = ? and p.ends_on is null
                                        order by m.name collate "en-x-icu", m.id limit 50
                                       """;

    private final transient HikariDataSource source;
    private final transient PlainShell shell;
    private final UUID tenant;
    private final transient List<Choice> countries;
    private final transient List<Choice> sectors;
    private final transient List<Choice> competences;
    private final transient Map<String, String> names = new ConcurrentHashMap<>();

    private Plain(HikariDataSource source) throws SQLException {
        this.source = source;
        this.tenant = UUID.fromString(values("select id from tenancy.tenant where slug = 'clusnet'").getFirst());
        this.countries = choices(
                "select distinct country from membership.member where country is not null and tenant_id = '"
                        + tenant + "' order by 1");
        this.sectors = choices("select distinct unnest(sectors) from membership.member where tenant_id = '" + tenant
                + "' order by 1");
        this.competences = choices("select distinct unnest(offers || seeks) from membership.member where tenant_id = '"
                + tenant + "' order by 1");
        this.shell = new PlainShell(tenant);
    }

    /// Starts it in a process of its own, with as much memory as the application's.
    static Server process(Path folder, Database database) throws IOException {
        var login = database.superuser();
        return Server.start(folder, "plain", PORT, List.of("-XX:+UseSerialGC", "-Xmx540m"),
                List.of("-cp", System.getProperty("java.class.path"), Plain.class.getName(), login.url(), login.user(),
                        login.password()));
    }

    /// @param arguments URL, user and password of the database
    public static void main(String[] arguments) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(20);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir") + "/kolo-plain-" + ProcessHandle.current().pid());
        var connector = new org.apache.catalina.connector.Connector();
        connector.setPort(PORT);
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setCompression("on");
        protocol.setCompressionMinSize(2048);
        protocol.setCompressibleMimeType("text/html");
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "plain", new Plain(new HikariDataSource(config)));
        context.addServletMappingDecoded("/members", "plain");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var rows = new ArrayList<MemberRowView>(50);
        long total = 0;
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(ROWS)) {
            statement.setObject(1, tenant);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                    total = found.getLong("total");
                }
            }
        } catch (SQLException problem) {
            throw new ServletException(problem);
        }
        var list = new MemberListView(DirectoryFilter.EVERYONE, rows, new Paging(1, 50, total), new Sort("name", true),
                false, countries, sectors, competences, null, Map.of(), new MemberListView.Powers(false, false, false),
                0, countries.size(),
                code -> names.computeIfAbsent(code, c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH)), true);
        shell.write(request, request.getParameter("shell") != null, "membership/list", Map.of("list", list), response);
    }

    private static MemberRowView row(ResultSet row) throws SQLException {
        var day = row.getString("starts_on");
        var printed = row.getString("since_text");
        var name = row.getString("name");
        var original = row.getString("name_original");
        return new MemberRowView(new MemberId(row.getObject("id", UUID.class)), name,
                original == null || original.equals(name) ? null : original, row.getString("abbreviation"),
                row.getString("country"), row.getString("city"),
                List.of((String[]) row.getArray("sectors").getArray()), Standing.ACTIVE,
                printed == null ? day : printed, SinceBasis.valueOf(row.getString("since_basis")), List.of(),
                row.getObject("logo_file", UUID.class), false, row.getBoolean("demonstration"));
    }

    private List<Choice> choices(String query) throws SQLException {
        return values(query).stream()
                .map(value -> new Choice(value, value.length() == 2
                        ? Locale.of("", value).getDisplayCountry(Locale.ENGLISH)
                        : value))
                .toList();
    }

    private List<String> values(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
