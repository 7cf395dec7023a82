package dev.ashlar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Types that columns hold values of change as they are read from a server: both ways, and the values come along. */
class TypeChangeTest {

    private final TestDatabase before = TestServer.database();
    private final TestDatabase after = TestServer.database();

    @Test
    void enumOfADomainOfACompositeTypeMovesThemAll() throws Exception {
        String rest = """
            CREATE DOMAIN feeling AS mood DEFAULT 'sad' CONSTRAINT known CHECK (VALUE <> 'none');
            COMMENT ON DOMAIN feeling IS 'How it is.';
            COMMENT ON CONSTRAINT known ON DOMAIN feeling IS 'Never none.';
            CREATE TYPE day AS (at date, felt feeling);
            COMMENT ON COLUMN day.felt IS 'In the evening.';
            CREATE TABLE t (id int PRIMARY KEY, f feeling DEFAULT 'glad', d day, days day[], fs feeling[], m mood);
            CREATE VIEW v AS SELECT (d).felt FROM t WHERE m = 'sad';
            CREATE INDEX i ON t (f)
            """;
        before.run("CREATE TYPE mood AS ENUM ('sad', 'glad', 'none'); " + rest);
        after.run("CREATE TYPE mood AS ENUM ('none', 'glad', 'sad'); " + rest);
        before.run(
                "INSERT INTO t VALUES (1, 'sad', ROW('2024-02-29', 'glad'), ARRAY[ROW(NULL, 'sad')::day], '{glad,sad}', 'none'),"
                        + " (2, NULL, NULL, NULL, NULL, NULL)");
        String rows = "SELECT t::text FROM t ORDER BY id";
        List<String> values = before.column(rows);
        migrate();
        assertThat(before.column(rows)).isEqualTo(values);
        assertThat(before.column("SELECT typname FROM pg_type WHERE typname LIKE '%ashlar%'"))
                .isEmpty();
    }

    @Test
    void attributesComeAndGoInPlaceAndAreRetypedByAnotherType() throws Exception {
        before.run(
                "CREATE TYPE p AS (a int, b text, c text); CREATE TABLE t (id int, p p)",
                "INSERT INTO t VALUES (1, ROW(7, 'x', 'y')), (2, NULL), (3, ROW(NULL, NULL, NULL))");
        after.run("CREATE TYPE p AS (a bigint, c text, d date); CREATE TABLE t (id int, p p)");
        migrate();
        assertThat(before.column("SELECT p::text FROM t ORDER BY id")).containsExactly("(7,y,)", "null", "(,,)");
        before.run("DROP TABLE t; DROP TYPE p; CREATE TYPE p AS (a int, b text); CREATE TABLE t (id int, p p)");
        after.run("DROP TABLE t; DROP TYPE p; CREATE TYPE p AS (b text, e date); CREATE TABLE t (id int, p p)");
        assertThat(migrate())
                .containsExactly("ALTER TYPE public.p DROP ATTRIBUTE a", "ALTER TYPE public.p ADD ATTRIBUTE e date");
    }

    @Test
    void rangeAndItsMultirangeAreSupplanted() throws Exception {
        String table = "; CREATE TABLE t (id int, r frange, m fmultirange)";
        before.run(
                "CREATE TYPE frange AS RANGE (subtype = float8)" + table,
                "INSERT INTO t VALUES (1, '[1,2)', '{[1,2),[3,4)}')");
        after.run("CREATE TYPE frange AS RANGE (subtype = float8, subtype_diff = float8mi)" + table);
        migrate();
        assertThat(before.column("SELECT r::text || m::text FROM t")).containsExactly("[1,2){[1,2),[3,4)}");
        assertThat(before.column("SELECT frange(1, 2) * frange(1.5, 3)")).containsExactly("[1.5,2)");
    }

    @Test
    void rangeThatWasRenamedIsSupplanted() throws Exception {
        String table = "; CREATE TABLE t (r frange, m franges)";
        before.run(
                "CREATE TYPE was AS RANGE (subtype = float8, multirange_type_name = were)",
                "ALTER TYPE was RENAME TO frange; ALTER TYPE were RENAME TO franges" + table,
                "INSERT INTO t VALUES ('[1,2)', '{[1,2),[3,4)}')");
        after.run(
                "CREATE TYPE frange AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = franges)"
                        + table);
        migrate();
        assertThat(before.column("SELECT franges(r) + m FROM t")).containsExactly("{[1,2),[3,4)}");
    }

    @Test
    void rangeTakesTheMultirangeOfAnotherWithItsColumns() throws Exception {
        String table = "(subtype = text, multirange_type_name = m); CREATE TABLE t (r m, rs m[])";
        before.run("CREATE TYPE a AS RANGE" + table, "INSERT INTO t VALUES ('{[a,b]}', ARRAY['{[a,b]}'::m])");
        after.run("CREATE TYPE b AS RANGE" + table);
        migrate();
        assertThat(before.column("SELECT m(b('a', 'b', '[]')) = r FROM t")).containsExactly("t");
    }

    @Test
    void typeOfAnotherKindTakesTheName() throws Exception {
        before.run("CREATE TYPE x AS ENUM ('a'); CREATE TABLE t (x x)", "INSERT INTO t VALUES ('a')");
        after.run("CREATE DOMAIN x AS text; CREATE TABLE t (x x)");
        migrate();
        assertThat(before.column("SELECT x FROM t")).containsExactly("a");
    }

    @Test
    void needsAreTheServersOwn() throws Exception {
        before.run("""
            CREATE DOMAIN d AS int; CREATE TYPE c AS (a d); CREATE TYPE r AS RANGE (subtype = text, collation = "C");
            CREATE TABLE t (a d[], b c, e r, f r_multirange);
            """);
        Model model = read(before);
        for (ColumnDef column : model.all(ColumnDef.class)) {
            assertThat(model.needs(column).stream().map(need -> need.type().word()))
                    .as(column.id().toString())
                    .containsAnyOf("domain", "composite type", "range type");
        }
    }

    @Test
    void whatIsNotManagedIsNamed() throws Exception {
        before.run(
                "CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)",
                "CREATE TEXT SEARCH TEMPLATE tt (LEXIZE = dsimple_lexize)",
                "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
        try (Connection connection = before.connect()) {
            assertThat(CatalogReader.read(connection).unmanaged())
                    .containsExactly(
                            "conversion public.conv", "text search parser public.p", "text search template public.tt");
        }
    }

    /** Brings one database to the other and back; the statements of the way there. */
    private List<String> migrate() throws SQLException, StatementFailure {
        Model first = read(before);
        Model second = read(after);
        Plan plan = Planner.forward(first, second, 14);
        try (Connection connection = before.connect();
                Connection other = after.connect()) {
            PlanExecution.run(plan, connection);
            assertThat(definitions(read(before))).isEqualTo(definitions(second));
            PlanExecution.run(Planner.forward(second, first, 14), other);
            assertThat(definitions(read(after))).isEqualTo(definitions(first));
        }
        return plan.segments().stream()
                .flatMap(segment -> segment.statements().stream())
                .map(planned -> planned.step().sql().text())
                .toList();
    }

    private static String definitions(Model model) {
        return model.definitions().stream().map(Definition::toString).collect(Collectors.joining("\n"));
    }

    private static Model read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection).model();
        }
    }
}
