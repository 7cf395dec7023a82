package dev.ashlar.verify;

import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.Grant;
import dev.ashlar.dsl.Ownership;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Sequence;
import dev.ashlar.dsl.Table;
import dev.ashlar.model.Model;
import dev.ashlar.model.Privilege;
import org.junit.jupiter.api.Test;

/** Sequences of columns belong to whom the table belongs, and what an owner may do goes over to the next. Proved both ways. */
class OwnersFollowTest {

    private static final Schema PUBLIC = Schema.schema("public");

    private static final String BASE = """
        DO $$ BEGIN CREATE ROLE follows_a; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        DO $$ BEGIN CREATE ROLE follows_b; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        CREATE SEQUENCE s;
        CREATE TABLE t (a int, i int GENERATED ALWAYS AS IDENTITY);
        CREATE TABLE u (a int);
        """;
    private static final String OF_A = BASE
            + "ALTER TABLE t OWNER TO follows_a; ALTER SEQUENCE s OWNER TO follows_a; ALTER SEQUENCE s OWNED BY t.a;";
    private static final String OF_B = OF_A + "ALTER TABLE t OWNER TO follows_b;";
    private static final String NARROWED = "REVOKE UPDATE ON s FROM follows_a;";
    private static final String USAGE = "GRANT USAGE ON s TO follows_a;";

    @Test
    void aSequenceIsGivenOnWithItsTable() throws Exception {
        assertThat(statements(OF_A, OF_B + USAGE))
                .containsExactly(
                        "ALTER TABLE public.t OWNER TO follows_b", "GRANT USAGE ON SEQUENCE public.s TO follows_a");
        statements(OF_A + NARROWED, OF_B);
        statements(OF_A + NARROWED, OF_B + USAGE);
        statements(OF_A + NARROWED, OF_B + USAGE + "REVOKE UPDATE ON s FROM follows_b;");
    }

    @Test
    void aSequenceComesToBelongToAColumn() throws Exception {
        String given = BASE + "ALTER SEQUENCE s OWNER TO follows_a;";
        statements(BASE + "GRANT ALL ON s TO follows_a;", OF_A);
        statements(BASE + USAGE, OF_A + NARROWED);
        assertThat(statements(given + NARROWED, OF_A + NARROWED))
                .containsExactly(
                        "ALTER TABLE public.t OWNER TO follows_a", "ALTER SEQUENCE public.s OWNED BY public.t.a");
        statements(given + NARROWED, OF_B + USAGE);
    }

    @Test
    void aSequenceGoesToTheColumnOfAnotherTable() throws Exception {
        String other = BASE + "ALTER TABLE u OWNER TO follows_b; ALTER SEQUENCE s OWNER TO follows_b;"
                + "ALTER SEQUENCE s OWNED BY u.a;";
        statements(OF_A + NARROWED, other + USAGE);
        statements(OF_A + NARROWED, other + "REVOKE UPDATE ON s FROM follows_b;");
        statements(OF_A, OF_B.replace("OWNED BY t.a", "OWNED BY u.a").replace("TABLE t OWNER", "TABLE u OWNER"));
    }

    @Test
    void theSequenceOfAnIdentityColumnIsGivenOnWithItsTable() throws Exception {
        String narrowed = "REVOKE UPDATE ON t_i_seq FROM follows_a;";
        statements(OF_A + narrowed, OF_B);
        statements(OF_A + narrowed, OF_B + "GRANT USAGE, SELECT ON t_i_seq TO follows_a;");
        statements(BASE, OF_A + narrowed);
        statements(OF_A, OF_A + narrowed);
    }

    @Test
    void whatARoleMayDoThatBecomesTheOwnerIsThatOfAnOwner() throws Exception {
        String narrowed = "REVOKE DELETE ON u FROM follows_a;";
        statements(BASE + "GRANT SELECT ON u TO follows_a;", BASE + "ALTER TABLE u OWNER TO follows_a;" + narrowed);
        statements(
                BASE + "GRANT ALL ON u TO follows_a;" + narrowed,
                BASE + "ALTER TABLE u OWNER TO follows_a; GRANT ALL ON u TO follows_a;" + narrowed);
    }

    private static final class Counted extends Table {
        final Column<Integer> number = column("number", integer());

        Counted() {
            super(PUBLIC, "counted");
        }
    }

    private static Model counted(Privilege granted) {
        var table = new Counted();
        Sequence sequence = Sequence.sequence(PUBLIC, "counts").ownedBy(() -> table.number);
        return Database.of(
                        PUBLIC,
                        table,
                        sequence,
                        Ownership.owner("pg_monitor").of(table),
                        Grant.grant(granted).on(sequence).to("pg_monitor"))
                .model();
    }

    /** As it is of any owner: what it may do anyway is not taken from it by saying a part of it. */
    @Test
    void aGrantToTheOwnerOfTheTableSaysNothingNew() throws Exception {
        assertThat(ScriptProof.prove(counted(Privilege.USAGE), counted(Privilege.ALL)))
                .isEmpty();
    }
}
