package dev.ashlar.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.Differences;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that a reader of catalogs meets seldom: odd names and encodings, broken objects, roles that may do nothing. */
class OddDatabasesTest {

    /** Every object of it has a name to be filled in; in literals the quotes of the name are doubled. */
    private static final String EVERYTHING = """
        CREATE SCHEMA {n};
        CREATE TYPE {n}.{n} AS ENUM ({l}, 'other');
        CREATE SEQUENCE {n}.{s};
        CREATE TABLE {n}.{t} ({n} integer DEFAULT nextval({q}), {t} {n}.{n} DEFAULT {l}, PRIMARY KEY ({n}),
            CONSTRAINT {n} CHECK ({n} > 0), EXCLUDE USING btree ({t} WITH =));
        CREATE TABLE {n}.{u} ({n} integer CONSTRAINT {n} REFERENCES {n}.{t});
        CREATE INDEX {i} ON {n}.{t} (({n} + 1)) WHERE {t} = {l};
        CREATE VIEW {n}.{v} AS SELECT {n}, {t} AS {u} FROM {n}.{t} WHERE {t} = {l};
        COMMENT ON COLUMN {n}.{t}.{n} IS {l}
        """;

    private final TestDatabase database = TestServer.database();

    private static CatalogReading read(TestDatabase from) throws SQLException {
        try (Connection connection = from.connect()) {
            return CatalogReader.read(connection);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String everything(String name, String end) {
        String sequence = quoted(name) + "." + quoted(name + end + "s");
        return EVERYTHING
                .replace("{n}", quoted(name))
                .replace("{l}", literal(name))
                .replace("{q}", literal(sequence))
                .replace("{s}", quoted(name + end + "s"))
                .replace("{t}", quoted(name + end + "t"))
                .replace("{u}", quoted(name + end + "u"))
                .replace("{v}", quoted(name + end + "v"))
                .replace("{i}", quoted(name + end + "i"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b",
                "a.b",
                " ",
                "a b",
                "A",
                "ü€😀",
                "select",
                "a'b",
                "a\\b",
                "a\nb",
                "$a$",
                "--",
                "/*",
                "{fn x}",
                "?",
                "123456789012345678901234567890123456789012345678901234567890",
                "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöü"
            })
    void anyName(String name) throws SQLException, StatementFailure {
        database.run(everything(name, "__"));
        Model found = read(database).model();
        assertThat(found.has(ObjectId.schema(name))).isTrue();
        TestDatabase again = TestServer.database();
        try (Connection connection = again.connect()) {
            PlanExecution.run(Planner.forward(Model.empty(), found, 14), connection);
        }
        assertThat(Differences.between(found, read(again).model())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_JP"})
    void anyEncoding(String encoding) throws SQLException {
        String name = "enc_" + encoding.toLowerCase(java.util.Locale.ROOT);
        database.run("CREATE DATABASE " + name + " ENCODING '" + encoding
                + "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        var other = new TestDatabase(name, database.port());
        String word = encoding.equals("EUC_JP") ? "表" : "é";
        String sql = everything(word, "");
        other.run(sql);
        database.run(sql);
        assertThat(Differences.between(read(database), read(other))).isEmpty();
        database.run("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** The server makes a shell of an operator that another names, and leaves it when that goes. */
    @Test
    void anOperatorThatNobodyNamesAnyMoreIsNamed() throws SQLException {
        database.run("""
            CREATE FUNCTION less(a integer, b box) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = box, FUNCTION = less, COMMUTATOR = >>>);
            """);
        assertThat(read(database).unmanaged()).isEmpty();
        database.run("DROP OPERATOR <<< (integer, box)");
        assertThat(read(database).unmanaged()).containsExactly("shell operator public.>>>(box,integer)");
    }

    @Test
    void aBaseTypeIsNamedAlsoWhereItHasElements() throws SQLException {
        String type = """
            CREATE TYPE {name};
            CREATE FUNCTION {name}_in(cstring) RETURNS {name} LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
            CREATE FUNCTION {name}_out({name}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
            CREATE TYPE {name} (INPUT = {name}_in, OUTPUT = {name}_out, INTERNALLENGTH = 16, ALIGNMENT = double {more});
            """;
        database.run(type.replace("{name}", "plain").replace("{more}", ""));
        database.run(type.replace("{name}", "pair").replace("{more}", ", ELEMENT = float8"));
        assertThat(read(database).unmanaged()).contains("base type public.pair", "base type public.plain");
    }

    @Test
    void anIndexThatIsAttachedToAnotherOfSeveralEqualOnesIsNamed() throws SQLException {
        String tables = """
            CREATE TABLE t (k integer, a integer) PARTITION BY LIST (k);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
            CREATE INDEX i ON ONLY t (a); CREATE INDEX j ON ONLY t (a);
            CREATE INDEX i1 ON t1 (a); CREATE INDEX j1 ON t1 (a);
            """;
        database.run(tables + "ALTER INDEX i ATTACH PARTITION i1; ALTER INDEX j ATTACH PARTITION j1");
        assertThat(read(database).unmanaged()).isEmpty();
        TestDatabase other = TestServer.database();
        other.run(tables + "ALTER INDEX i ATTACH PARTITION j1; ALTER INDEX j ATTACH PARTITION i1");
        assertThat(read(other).unmanaged())
                .containsExactly(
                        "attachment to one of several equal indexes of index public.i1 (to public.j)",
                        "attachment to one of several equal indexes of index public.j1 (to public.i)");
        assertThat(Differences.between(read(database), read(other))).isEmpty();
    }

    @Test
    void theTypeOfACopiedIdentitySequenceIsNamed() throws SQLException {
        String table = "CREATE TABLE t (i integer GENERATED ALWAYS AS IDENTITY);";
        database.run(table + "CREATE TABLE u (LIKE t INCLUDING ALL)");
        TestDatabase other = TestServer.database();
        other.run(table + "CREATE TABLE u (i integer GENERATED ALWAYS AS IDENTITY)");
        CatalogReading found = read(database);
        assertThat(found.unmanaged()).containsExactly("data type (bigint) of identity sequence public.u_i_seq");
        ObjectId column = ObjectId.schema("public").child(ObjectType.TABLE, "u").child(ObjectType.COLUMN, "i");
        assertThat(found.model().find(column))
                .isPresent()
                .isEqualTo(read(other).model().find(column));
    }

    /** PostgreSQL 18 renames none that is inherited. */
    @Test
    void whatAnInheritedNotNullIsCalledAndSaysIsNamed() throws SQLException {
        database.run("""
            CREATE TABLE p (a integer, b integer NOT NULL);
            CREATE TABLE d () INHERITS (p); CREATE TABLE e (b integer) INHERITS (p);
            """);
        assertThat(read(database).unmanaged()).isEmpty();
        if (read(database).major() < 18) {
            return;
        }
        database.run("CREATE TABLE t (NOT NULL b) INHERITS (p)");
        String repeated = "said again, although it is inherited: NOT NULL of column public.";
        assertThat(read(database).unmanaged()).containsExactly(repeated + "t.b");
        assertThat(read(database).unmanagedByState()).isEmpty();
        database.run("""
            CREATE TABLE u (a integer); ALTER TABLE u ADD CONSTRAINT held NOT NULL a NOT VALID; CREATE TABLE v () INHERITS (u)
            """);
        assertThat(read(database).unmanaged())
                .contains("validity, other than that of the table above, of NOT NULL held on public.v");
        database.run("DROP TABLE t, u, v; CREATE TABLE c (b integer NOT NULL) INHERITS (p)");
        database.run("COMMENT ON CONSTRAINT p_b_not_null ON d IS 'here'; ALTER TABLE c RENAME TO f");
        CatalogReading found = read(database);
        assertThat(found.unmanaged())
                .containsExactly(
                        "comment of inherited NOT NULL p_b_not_null on public.d",
                        "name of inherited NOT NULL c_b_not_null on public.f");
        assertThat(found.unmanagedByState()).containsExactly("comment of inherited NOT NULL p_b_not_null on public.d");
    }

    @Test
    void aMultirangeTypeInAnotherSchemaIsNamed() throws SQLException {
        database.run("""
            CREATE SCHEMA s; CREATE TYPE span AS RANGE (subtype = integer, multirange_type_name = s.spans);
            """);
        assertThat(read(database).unmanaged()).containsExactly("place in another schema, of multirange type s.spans");
    }

    /** Not every server takes this. */
    @Test
    void aTypeThatIsMadeOfItselfIsNamed() throws SQLException {
        database.run("""
            CREATE TYPE whole AS (a integer); CREATE TYPE span AS RANGE (subtype = whole, multirange_type_name = spans);
            CREATE TABLE t (w whole, s span);
            DO $$ BEGIN ALTER TYPE whole ADD ATTRIBUTE part spans[]; EXCEPTION WHEN invalid_table_definition THEN NULL; END $$
            """);
        CatalogReading found = read(database);
        ObjectId type = ObjectId.schema("public").child(ObjectType.COMPOSITE_TYPE, "whole");
        boolean taken = !found.model().has(type);
        assertThat(found.unmanaged())
                .isEqualTo(taken ? List.of("composite type that is made of itself public.whole") : List.of());
        assertThat(found.incomplete().isEmpty()).isEqualTo(!taken);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws SQLException {
        database.run("CREATE DATABASE bytes ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        var other = new TestDatabase("bytes", database.port());
        other.run("DO $$ BEGIN EXECUTE 'CREATE TABLE t' || chr(233) || ' ()'; END $$");
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("invalid byte sequence for encoding \"UTF8\": 0xe9");
        database.run("DROP DATABASE bytes WITH (FORCE)");
    }

    @Test
    void aRoleThatMayDoNothingReadsAllTheSame() throws SQLException {
        database.run(everything("secret", ""), """
            CREATE EXTENSION hstore SCHEMA secret;
            CREATE FUNCTION secret.f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
            CREATE VIEW secret.w AS SELECT secret.f() AS f;
            ALTER TABLE secret.secrett ENABLE ROW LEVEL SECURITY;
            CREATE POLICY p ON secret.secrett USING (secret > 1);
            CREATE STATISTICS secret.st ON secret, secrett FROM secret.secrett;
            CREATE FOREIGN DATA WRAPPER fdw;
            CREATE SERVER srv FOREIGN DATA WRAPPER fdw OPTIONS (host 'x');
            CREATE USER MAPPING FOR CURRENT_USER SERVER srv OPTIONS (password 'hidden');
            CREATE PUBLICATION pub FOR TABLE secret.secrett;
            REVOKE ALL ON SCHEMA public, secret FROM PUBLIC;
            REVOKE ALL ON FUNCTION secret.f() FROM PUBLIC;
            DO $$ BEGIN CREATE ROLE may_do_nothing LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$
            """);
        CatalogReading all = read(database);
        try (Connection connection = DriverManager.getConnection(database.url(), "may_do_nothing", "")) {
            CatalogReading little = CatalogReader.read(connection);
            assertThat(Differences.between(all, little))
                    .containsExactly("not managed: expected [secret option password of user mapping for postgres server"
                            + " srv], actual [options, as the role that reads may not read them, of user mapping for"
                            + " postgres server srv]");
            assertThat(little.model().dependencies()).isEqualTo(all.model().dependencies());
            assertThat(little.toString() + little.model().definitions()).doesNotContain("hidden");
        }
    }

    @Test
    void privilegesOnWhatComesWithTheServerAreNamed() throws SQLException {
        assertThat(read(database).unmanaged()).isEmpty();
        database.run("""
            REVOKE EXECUTE ON FUNCTION pg_sleep(double precision) FROM PUBLIC;
            GRANT EXECUTE ON FUNCTION pg_ls_waldir() TO PUBLIC;
            GRANT SELECT (rolname) ON pg_authid TO PUBLIC;
            REVOKE SELECT ON pg_user FROM PUBLIC; GRANT SELECT ON pg_user TO PUBLIC;
            REVOKE SELECT ON pg_roles FROM PUBLIC;
            REVOKE USAGE ON TYPE pg_catalog.int4 FROM PUBLIC;
            REVOKE USAGE ON SCHEMA pg_catalog FROM PUBLIC;
            CREATE TABLE t (a integer);
            GRANT SELECT (a, ctid) ON t TO PUBLIC
            """);
        assertThat(read(database).unmanaged())
                .containsExactly(
                        "privileges on function pg_catalog.pg_ls_waldir()",
                        "privileges on function pg_catalog.pg_sleep(double precision)",
                        "privileges on schema pg_catalog",
                        "privileges on system column public.t.ctid",
                        "privileges on table column pg_catalog.pg_authid.rolname",
                        "privileges on type integer",
                        "privileges on view pg_catalog.pg_roles");
    }

    @Test
    void whoGrantedIsNamedWhereItIsNotTheOwner() throws SQLException {
        database.run("""
            CREATE ROLE passes_on;
            CREATE TABLE t (a integer);
            CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
            GRANT SELECT ON t TO passes_on WITH GRANT OPTION;
            GRANT EXECUTE ON FUNCTION f() TO passes_on WITH GRANT OPTION;
            SET ROLE passes_on;
            GRANT SELECT ON t TO PUBLIC;
            RESET ROLE
            """);
        assertThat(read(database).unmanaged()).containsExactly("grantor (passes_on) of privileges on table public.t");
        database.run("DROP OWNED BY passes_on; DROP ROLE passes_on");
    }

    /** The state that a failed CREATE UNIQUE INDEX CONCURRENTLY leaves. */
    @Test
    void anInvalidIndexIsNotTakenForAValidOne() throws SQLException {
        database.run("CREATE TABLE t (a integer)", "INSERT INTO t VALUES (1), (1)");
        assertThatThrownBy(() -> database.run("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)"))
                .hasMessageContaining("could not create unique index");
        CatalogReading broken = read(database);
        database.run("DELETE FROM t", "REINDEX INDEX i");
        assertThat(broken).isNotEqualTo(read(database));
    }

    @Test
    void whatTheServerCannotTellIsNamedAndTheRestIsRead() throws SQLException {
        database.run("""
            CREATE SCHEMA s;
            CREATE FUNCTION s.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
            CREATE VIEW s.of_function AS SELECT s.f() AS f;
            CREATE VIEW s.whole AS SELECT 1 AS one;
            CREATE EXTENSION hstore SCHEMA s;
            CREATE TABLE s.t (a integer DEFAULT 1, h s.hstore DEFAULT 'a=>1', CHECK (h OPERATOR(s.<>) 'b=>2'));
            UPDATE pg_proc SET probin = '$libdir/gone' WHERE probin = '$libdir/hstore';
            DELETE FROM pg_proc WHERE oid = 's.f()'::regprocedure
            """);
        CatalogReading reading = read(database);
        assertThat(reading.unmanaged())
                .anySatisfy(words ->
                        assertThat(words).startsWith("broken view s.of_function (cache lookup failed for function "))
                .anySatisfy(words ->
                        assertThat(words).startsWith("broken default value for s.t.h (could not access file \""))
                .anySatisfy(words -> assertThat(words)
                        .startsWith("broken table constraint t_h_check on s.t (could not access file \""));
        assertThat(reading.model().definitions().stream().map(each -> each.id().toString()))
                .contains("view s.whole", "table s.t", "column s.t.h", "default of column s.t.a")
                .doesNotContain("view s.of_function", "default of column s.t.h");
    }

    @Test
    void oldServersAreRefusedAndNewerOnesNamed() {
        assertThatThrownBy(() -> UnsupportedServerException.check(13))
                .hasMessage("the server is PostgreSQL 13: 14 or newer is needed")
                .isInstanceOfSatisfying(
                        AshlarException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.CONNECTION_OR_PRIVILEGE));
        UnsupportedServerException.check(14);
        assertThat(Unmanaged.newerThanKnown(18)).isEmpty();
        assertThat(Unmanaged.newerThanKnown(19))
                .containsExactly("whatever is new in PostgreSQL 19, as 18 is the newest that is known");
    }
}
