package dev.ashlar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SecurityLabelDef;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Security labels. No server of the tests has a provider of them, so what is read is written into the catalog, and of the statements only
 * the text is seen.
 */
class SecurityLabelsTest {

    private static final String OBJECTS = """
        CREATE SCHEMA s;
        CREATE TABLE s.t (a integer, b integer);
        CREATE VIEW s.v AS SELECT a FROM s.t;
        CREATE TYPE s.c AS (x integer, y integer);
        CREATE TYPE s.e AS ENUM ('one');
        CREATE FUNCTION s.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
        """;

    /** One label; <code>object</code> is as in pg_get_object_address. */
    private static String label(String type, String name, String arguments, String provider, String text) {
        return """
            INSERT INTO pg_seclabel (objoid, classoid, objsubid, provider, label)
            SELECT objid, classid, objsubid, '%s', '%s' FROM pg_get_object_address('%s', '{%s}', '{%s}');
            """.formatted(provider, text, type, name, arguments);
    }

    private static CatalogReading read(String... labels) throws SQLException {
        return of(OBJECTS + String.join("", labels));
    }

    /** In a database of its own, as labels on what the server brings would stay in another. */
    private static CatalogReading of(String script) throws SQLException {
        TestDatabase database = TestServer.database();
        database.run("SET allow_system_table_mods = on;" + script);
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    private static List<String> labels(Model model) {
        return model.all(SecurityLabelDef.class).stream()
                .map(each -> each.id() + ": " + each.label())
                .toList();
    }

    private static CatalogReading all() throws Exception {
        return read(
                label("schema", "public", "", "p", "of public"),
                label("table", "s,t", "", "p", "secret"),
                label("table", "s,t", "", "Q", "it''s"),
                label("table column", "s,t,b", "", "p", "masked"),
                label("table column", "s,v,a", "", "p", "shown"),
                label("type", "s.c", "", "p", "a type"),
                label("table column", "s,c,y", "", "p", "an attribute"),
                label("type", "s.e", "", "p", "an enum"),
                label("function", "s,f", "integer", "p", "callable"));
    }

    @Test
    void theyAreReadOfAllThatCanHaveThem() throws Exception {
        CatalogReading reading = all();
        assertThat(reading.unmanaged()).isEmpty();
        assertThat(labels(reading.model()))
                .containsExactlyInAnyOrder(
                        "security label p of schema public: of public",
                        "security label p of table s.t: secret",
                        "security label \"Q\" of table s.t: it's",
                        "security label p of column s.t.b: masked",
                        "security label p of view column s.v.a: shown",
                        "security label p of composite type s.c: a type",
                        "security label p of attribute s.c.y: an attribute",
                        "security label p of enum s.e: an enum",
                        "security label p of function s.f(integer): callable");
    }

    @Test
    void thoseOnWhatIsNotManagedAreNamed() throws Exception {
        assertThat(read(
                                "CREATE EXTENSION hstore;",
                                label("type", "public.hstore", "", "p", "x"),
                                label("language", "plpgsql", "", "p", "x"),
                                label("function", "pg_catalog,now", "", "p", "x"))
                        .unmanaged())
                .containsExactlyInAnyOrder(
                        "security label type public.hstore by p",
                        "security label language plpgsql by p",
                        "security label function now() by p");
    }

    @Test
    void theyAreGivenChangedAndTakenAway() throws Exception {
        Model with = all().model();
        Model without = read().model();
        assertThat(ScriptProof.plan(without, with))
                .containsExactlyInAnyOrder(
                        "SECURITY LABEL FOR p ON SCHEMA public IS 'of public'",
                        "SECURITY LABEL FOR p ON TABLE s.t IS 'secret'",
                        "SECURITY LABEL FOR \"Q\" ON TABLE s.t IS 'it''s'",
                        "SECURITY LABEL FOR p ON COLUMN s.t.b IS 'masked'",
                        "SECURITY LABEL FOR p ON COLUMN s.v.a IS 'shown'",
                        "SECURITY LABEL FOR p ON TYPE s.c IS 'a type'",
                        "SECURITY LABEL FOR p ON COLUMN s.c.y IS 'an attribute'",
                        "SECURITY LABEL FOR p ON TYPE s.e IS 'an enum'",
                        "SECURITY LABEL FOR p ON FUNCTION s.f(integer) IS 'callable'");
        assertThat(ScriptProof.plan(with, without))
                .hasSize(9)
                .contains(
                        "SECURITY LABEL FOR p ON SCHEMA public IS NULL",
                        "SECURITY LABEL FOR \"Q\" ON TABLE s.t IS NULL",
                        "SECURITY LABEL FOR p ON COLUMN s.v.a IS NULL");
        Model changed = read(label("table", "s,t", "", "p", "less secret")).model();
        Model before = read(label("table", "s,t", "", "p", "secret")).model();
        assertThat(ScriptProof.plan(before, changed))
                .containsExactly("SECURITY LABEL FOR p ON TABLE s.t IS 'less secret'");
    }

    /** What is dropped takes them along; what is made anew gets them again. */
    @Test
    void theyFollowTheirObject() throws Exception {
        Model with = all().model();
        Model none = ScriptProof.read("").model();
        assertThat(ScriptProof.plan(with.only(id -> !id.schemaName().equals("public")), none))
                .noneMatch(each -> each.startsWith("SECURITY LABEL"));
        String labels =
                label("table column", "s,v,a", "", "p", "shown") + label("function", "s,f", "integer", "p", "callable");
        Model before = of(OBJECTS + labels).model();
        Model after = of(OBJECTS.replace("SELECT a FROM", "SELECT b AS x, a FROM")
                                .replace("integer) RETURNS integer", "integer) RETURNS bigint")
                        + labels)
                .model();
        assertThat(ScriptProof.plan(before, after))
                .contains(
                        "DROP VIEW s.v",
                        "DROP FUNCTION s.f(integer)",
                        "SECURITY LABEL FOR p ON COLUMN s.v.a IS 'shown'",
                        "SECURITY LABEL FOR p ON FUNCTION s.f(integer) IS 'callable'");
    }

    @Test
    void aServerWithoutTheProviderIsToldOfWithWhatToDo() throws Exception {
        Model with = read(label("table", "s,t", "", "Provider", "secret")).model();
        Model without = with.only(id -> !isLabel(with, id));
        assertThatThrownBy(() -> ScriptProof.prove(without, with))
                .isInstanceOf(ProofFailure.class)
                .hasMessage("the version after, built from nothing: the server refused a statement:\n"
                        + "SECURITY LABEL FOR \"Provider\" ON TABLE s.t IS 'secret'\n"
                        + "ERROR: security label provider \"Provider\" is not loaded\n"
                        + "a security label can be given only where its provider is loaded: name a scratch server that has"
                        + " \"Provider\" in shared_preload_libraries or session_preload_libraries, by scratch.url or"
                        + " --scratch-url");
    }

    private static boolean isLabel(Model model, ObjectId id) {
        Definition found = model.find(id).orElseThrow();
        return found instanceof SecurityLabelDef;
    }
}
