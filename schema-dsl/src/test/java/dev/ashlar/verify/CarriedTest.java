package dev.ashlar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.kind.Risk;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes no difference by itself is still as it is to be, where there is one: in what order options are, and what is a table's own. */
class CarriedTest {

    private static final ObjectId T = ObjectId.schema("public").child(ObjectType.TABLE, "t");

    private static Iterable<String> parameters(Model model) {
        return ((TableDef) model.find(T).orElseThrow()).parameters().keySet();
    }

    @Test
    void optionsAreInTheirOrder() throws Exception {
        String table = "CREATE TABLE t (a text) WITH (%s)";
        String before = table.formatted("fillfactor = 70, toast.vacuum_truncate = on, autovacuum_enabled = on");
        assertThat(parameters(ScriptProof.reached("", before)))
                .containsExactly("fillfactor", "autovacuum_enabled", "toast.vacuum_truncate");
        String after = table.formatted("autovacuum_enabled = on, parallel_workers = 2, fillfactor = 80,"
                + " toast.autovacuum_enabled = off, toast.vacuum_truncate = on");
        assertThat(parameters(ScriptProof.reached(before, after)))
                .containsExactlyElementsOf(parameters(ScriptProof.read(after).model()));
        assertThat(parameters(ScriptProof.reached(after, before)))
                .containsExactlyElementsOf(parameters(ScriptProof.read(before).model()));
        assertThat(ScriptProof.statements(
                        before,
                        table.formatted("autovacuum_enabled = on, fillfactor = 70," + " toast.vacuum_truncate = on")))
                .isEmpty();
    }

    @Test
    void optionsOfAForeignServerAreInTheirOrder() throws Exception {
        String server = "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (%s)";
        String before = server.formatted("host 'h', dbname 'd', port '1'");
        String after = server.formatted("host 'i', fetch_size '5', dbname 'd'");
        assertThat(ScriptProof.statements(before, after))
                .containsExactly("ALTER SERVER s OPTIONS (DROP port, SET host 'i', DROP dbname, ADD fetch_size '5',"
                        + " ADD dbname 'd')");
        Model reached = ScriptProof.reached(before, after);
        assertThat(((ServerDef) reached.find(ServerDef.id("s")).orElseThrow())
                        .options()
                        .keySet())
                .containsExactly("host", "fetch_size", "dbname");
    }

    @Test
    void whatATableInheritsFromAnotherParentDoesNotBecomeItsOwn() throws Exception {
        String tables = "CREATE TABLE %s (a integer DEFAULT 1 NOT NULL); CREATE TABLE t (b integer) INHERITS (%s)";
        Model reached = ScriptProof.reached(tables.formatted("p", "p"), tables.formatted("q", "q"));
        assertThat(((InheritanceDef) reached.find(InheritanceDef.id(T)).orElseThrow()).local())
                .isEmpty();
    }

    @Test
    void whatATableHasStaysItsOwnWhenItIsPutUnderAnother() throws Exception {
        String parent = "CREATE TABLE p (a integer, b integer, CHECK (a > 0));";
        String alone = parent + "CREATE TABLE t (a integer, b integer, CONSTRAINT p_a_check CHECK (a > 0))";
        String under = parent + "CREATE TABLE t (b integer) INHERITS (p)";
        assertThat(ScriptProof.statements(alone, under)).containsExactly("ALTER TABLE public.t INHERIT public.p");
        Planned put = Planner.forward(
                        ScriptProof.read(alone).model(), ScriptProof.read(under).model(), ScriptProof.server())
                .statements()
                .getFirst();
        assertThat(put.step().risks())
                .extracting(Risk::words)
                .containsExactly(
                        "what it has already stays its own too, and will not go with the parent's: a, p_a_check");
    }

    @Test
    void aColumnThatComesAboveToOneBelowLeavesThatTheTablesOwn() throws Exception {
        String before = "CREATE TABLE p (a integer); CREATE TABLE t (b integer) INHERITS (p)";
        String after = "CREATE TABLE p (a integer, b integer); CREATE TABLE t () INHERITS (p)";
        assertThat(ScriptProof.statements(before, after)).containsExactly("ALTER TABLE public.p ADD COLUMN b integer");
        assertThat(Planner.forward(
                                ScriptProof.read(before).model(),
                                ScriptProof.read(after).model(),
                                ScriptProof.server())
                        .statements()
                        .getFirst()
                        .step()
                        .risks())
                .extracting(Risk::words)
                .containsExactly("it stays the table's own too, and will not go with the parent's");
    }

    @Test
    void theConstraintsOfAPartitionHaveTheNamesThatTheyAreToHave() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String whole = "CREATE TABLE p (a integer NOT NULL, b integer NOT NULL) PARTITION BY LIST (a);";
        String alone = whole + "CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);";
        String made = whole + "CREATE TABLE t PARTITION OF p FOR VALUES IN (1); CREATE INDEX ON t (b);";
        String attached = alone + "ALTER TABLE p ATTACH PARTITION t FOR VALUES IN (1); CREATE INDEX ON t (b);";
        Map<String, String> own = Map.of("a", "t_a_not_null", "b", "t_b_not_null");
        assertThat(notNulls(ScriptProof.reached(whole, made))).isEmpty();
        assertThat(notNulls(ScriptProof.reached(whole, attached))).isEqualTo(own);
        assertThat(notNulls(ScriptProof.reached(alone, made))).isEmpty();
        assertThat(notNulls(ScriptProof.reached(alone, attached))).isEqualTo(own);
    }

    private static Map<String, String> notNulls(Model model) {
        return ((PartitionDef) model.find(PartitionDef.id(T)).orElseThrow()).notNulls();
    }
}
