package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Privileges on what has no definition of its own: members of extensions, sequences of identity columns. Proved both ways. */
class GrantedPartsTest {

    private static final String ROLE =
            "DO $$ BEGIN CREATE ROLE of_parts; EXCEPTION WHEN duplicate_object THEN NULL; END $$;";
    private static final String HSTORE = ROLE + "CREATE EXTENSION hstore;";

    @Test
    void onAMemberOfAnExtension() throws Exception {
        String granted = HSTORE + "GRANT EXECUTE ON FUNCTION hstore(text, text) TO of_parts WITH GRANT OPTION;";
        assertThat(statements(HSTORE, granted))
                .containsExactly("GRANT EXECUTE ON ROUTINE public.hstore(text, text) TO of_parts WITH GRANT OPTION");
        assertThat(statements(granted, HSTORE))
                .containsExactly("REVOKE EXECUTE ON ROUTINE public.hstore(text, text) FROM of_parts CASCADE");
    }

    @Test
    void theyComeAfterTheExtensionAndGoWithIt() throws Exception {
        String granted = HSTORE + "GRANT EXECUTE ON FUNCTION hstore(text, text) TO of_parts;";
        assertThat(statements(ROLE, granted))
                .startsWith(
                        "CREATE EXTENSION hstore WITH SCHEMA public",
                        "GRANT EXECUTE ON ROUTINE public.hstore(text, text) TO of_parts");
        assertThat(statements(granted, ROLE)).containsExactly("DROP EXTENSION hstore");
    }

    @Test
    void theyFollowAnExtensionThatIsMoved() throws Exception {
        String grant = "GRANT EXECUTE ON FUNCTION %s.hstore(text, text) TO of_parts;";
        assertThat(statements(
                        HSTORE + "CREATE SCHEMA s;" + grant.formatted("public"),
                        ROLE + "CREATE SCHEMA s; CREATE EXTENSION hstore SCHEMA s;" + grant.formatted("s")))
                .containsExactly(
                        "REVOKE EXECUTE ON ROUTINE public.hstore(text, text) FROM of_parts",
                        "ALTER EXTENSION hstore SET SCHEMA s",
                        "GRANT EXECUTE ON ROUTINE s.hstore(text, text) TO of_parts");
    }

    @Test
    void whatEveryoneMayDoIsRevoked() throws Exception {
        String revoked = HSTORE + "REVOKE EXECUTE ON FUNCTION hstore(text, text) FROM PUBLIC;";
        assertThat(statements(HSTORE, revoked))
                .containsExactly("REVOKE EXECUTE ON ROUTINE public.hstore(text, text) FROM PUBLIC");
        assertThat(statements(revoked, HSTORE))
                .containsExactly("GRANT EXECUTE ON ROUTINE public.hstore(text, text) TO PUBLIC");
    }

    /** It grants SELECT on its views to everyone, and takes EXECUTE on some functions away. */
    @Test
    void whatAnExtensionItselfGrantsIsNoDifference() throws Exception {
        String extension = ROLE + "CREATE EXTENSION pg_stat_statements;";
        assertThat(ScriptProof.read(extension).unmanaged()).isEmpty();
        String revoked = extension + "REVOKE SELECT ON pg_stat_statements_info FROM PUBLIC;"
                + "GRANT SELECT (calls) ON pg_stat_statements TO of_parts;";
        assertThat(statements(extension, revoked))
                .containsExactlyInAnyOrder(
                        "REVOKE SELECT ON TABLE public.pg_stat_statements_info FROM PUBLIC",
                        "GRANT SELECT (calls) ON TABLE public.pg_stat_statements TO of_parts");
        assertThat(statements(revoked, extension))
                .containsExactlyInAnyOrder(
                        "GRANT SELECT ON TABLE public.pg_stat_statements_info TO PUBLIC",
                        "REVOKE ALL (calls) ON TABLE public.pg_stat_statements FROM of_parts");
    }

    @Test
    void onTheSequenceOfAnIdentityColumn() throws Exception {
        String table = ROLE + "CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY, b text);";
        String granted = table + "GRANT USAGE ON SEQUENCE t_a_seq TO of_parts;";
        assertThat(statements(table, granted)).containsExactly("GRANT USAGE ON SEQUENCE public.t_a_seq TO of_parts");
        assertThat(statements(granted, table)).containsExactly("REVOKE USAGE ON SEQUENCE public.t_a_seq FROM of_parts");
        assertThat(statements(ROLE, granted)).endsWith("GRANT USAGE ON SEQUENCE public.t_a_seq TO of_parts");
        assertThat(statements(granted, ROLE)).containsExactly("DROP TABLE public.t");
        assertThat(statements(granted, ROLE + "CREATE TABLE t (b text)"))
                .containsExactly("ALTER TABLE public.t DROP COLUMN a");
        assertThat(statements(granted, ROLE + "CREATE TABLE t (a integer NOT NULL, b text)"))
                .containsExactly("ALTER TABLE public.t ALTER COLUMN a DROP IDENTITY");
    }

    @Test
    void withDefaultPrivilegesInForce() throws Exception {
        String defaults = ROLE + "ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO of_parts;"
                + "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO of_parts;";
        statements(defaults, defaults + "CREATE EXTENSION hstore;");
        statements(defaults, defaults + "CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);");
        statements(
                defaults,
                defaults
                        + "CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY); REVOKE ALL ON SEQUENCE t_a_seq FROM of_parts");
    }

    @Test
    void onATableThatIsPartitionedBySeveralColumns() throws Exception {
        String table = "CREATE TABLE t (a integer, b integer, c text) PARTITION BY RANGE (a, b);";
        assertThat(statements(table, table + "GRANT SELECT ON t TO public"))
                .containsExactly("GRANT SELECT ON TABLE public.t TO PUBLIC");
    }
}
