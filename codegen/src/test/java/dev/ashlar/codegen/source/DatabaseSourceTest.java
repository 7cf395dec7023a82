package dev.ashlar.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.compile.TextCompiler;
import dev.ashlar.dsl.Database;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ForeignSource;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SecurityLabelDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sources of models that are larger than a class of Java can be. Each compiles and gives its model. */
class DatabaseSourceTest {

    private static final ObjectId APP = ObjectId.schema("app");

    private static Model compiled(Model model) {
        return compiled(model, List.of("-Xlint:all", "-Werror"));
    }

    private static Model compiled(Model model, List<String> options) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<SourceFile> files = DatabaseSource.of(model, "com.example", "App", Set.of());
        files.forEach(file -> texts.put(file.className(), file.text()));
        assertThat(DatabaseSource.of(model, "com.example", "App", Set.of())).isEqualTo(files);
        var database = (Database)
                new TextCompiler(options).load(texts, "com.example.App").call("database");
        return database.model();
    }

    private static ObjectId table(String name, List<Definition> definitions) {
        ObjectId table = APP.child(ObjectType.TABLE, name);
        definitions.add(new TableDef(table));
        return table;
    }

    private static ObjectId column(ObjectId table, String name, String type, List<Definition> definitions) {
        ObjectId column = table.child(ObjectType.COLUMN, name);
        definitions.add(new ColumnDef(column, SqlType.of(type), false, null, null, null));
        return column;
    }

    @Test
    void thousandsOfTables() {
        List<Definition> definitions = new ArrayList<>(List.of(new SchemaDef(APP)));
        Map<ObjectId, Set<ObjectId>> needs = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            ObjectId table = table("t_" + i, definitions);
            ObjectId id = column(table, "id", "integer", definitions);
            ObjectId other = column(table, "other_id", "integer", definitions);
            ObjectId key = table.child(ObjectType.PRIMARY_KEY, table.name() + "_pkey");
            definitions.add(new PrimaryKeyDef(key, List.of(id), List.of(), Deferral.NOT_DEFERRABLE));
            // Each refers to the next: the longest way that a compiler could follow.
            ObjectId target = APP.child(ObjectType.TABLE, "t_" + (i + 1) % 2000);
            definitions.add(new ForeignKeyDef(
                    table.child(ObjectType.FOREIGN_KEY, table.name() + "_other_id_fkey"),
                    List.of(other),
                    List.of(target.child(ObjectType.COLUMN, "id")),
                    target.child(ObjectType.PRIMARY_KEY, target.name() + "_pkey"),
                    false,
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.CASCADE,
                    List.of(),
                    Deferral.NOT_DEFERRABLE));
            ObjectId view = APP.child(ObjectType.VIEW, "v_" + i);
            definitions.add(new ViewDef(
                    view,
                    List.of("id"),
                    new Expression(
                            List.of(new Expression.Text("SELECT id\n FROM app." + table.name() + ";")), Set.of(id))));
            needs.put(view, Set.of(id));
        }
        Model model = Model.of(definitions, Hints.NONE, needs);
        // All warnings for thousands of classes would take javac a minute; the classes are all alike.
        assertThat(new HashSet<>(compiled(model, List.of("-Xlint:none")).definitions()))
                .isEqualTo(new HashSet<>(model.definitions()));
    }

    @Test
    void widestTable() {
        List<Definition> definitions = new ArrayList<>(List.of(new SchemaDef(APP)));
        ObjectId table = table("wide", definitions);
        List<ObjectId> columns = new ArrayList<>();
        for (int i = 0; i < 1600; i++) {
            ObjectId column = column(table, "a_rather_long_name_" + i, "integer", definitions);
            columns.add(column);
            definitions.add(new DefaultDef(column.child(ObjectType.DEFAULT, ""), Expression.raw(String.valueOf(i))));
            definitions.add(new CommentDef(column.child(ObjectType.COMMENT, ""), "Number " + i));
        }
        String text = IntStream.range(0, 1600)
                .mapToObj(i -> "a_rather_long_name_" + i)
                .reduce((one, other) -> one + " + " + other)
                .orElseThrow();
        ObjectId check = table.child(ObjectType.CHECK, "all_of_them");
        definitions.add(new CheckDef(
                check,
                new Expression(List.of(new Expression.Text("(" + text + ") > 0")), new HashSet<>(columns)),
                false));
        Model model = Model.of(definitions, Hints.NONE, Map.of(check, new HashSet<>(columns)));
        assertThat(compiled(model)).isEqualTo(model);
    }

    @Test
    void longTextsAndManyLabels() {
        List<Definition> definitions = new ArrayList<>(List.of(new SchemaDef(APP)));
        ObjectId table = table("t", definitions);
        definitions.add(
                new CommentDef(table.child(ObjectType.COMMENT, ""), "表\uD83D\uDE00\\u\"\"\"\n ".repeat(20_000)));
        definitions.add(new EnumDef(
                APP.child(ObjectType.ENUM, "many"),
                IntStream.range(0, 3500).mapToObj(i -> "label " + i).toList()));
        definitions.add(new EnumDef(
                APP.child(ObjectType.ENUM, "some"),
                IntStream.range(0, 900).mapToObj(i -> "Label-" + i).toList()));
        Model model = Model.of(definitions);
        assertThat(compiled(model)).isEqualTo(model);
    }

    @Test
    void foreignTablesAndWhatIsOfTheServersOwnSchema() {
        ObjectId wrapper = ForeignDataWrapperDef.id("nothing");
        ObjectId server = ServerDef.id("far");
        var options = new TreeMap<>(Map.of("table_name", "it's", "n", "1"));
        ObjectId table = APP.child(ObjectType.TABLE, "remote");
        Model model = Model.of(List.of(
                new SchemaDef(APP),
                new ExtensionDef(new ObjectId(ObjectType.EXTENSION, null, "scheduler"), ExtensionDef.PG_CATALOG),
                new ForeignDataWrapperDef(
                        wrapper, null, Expression.raw("pg_catalog.postgresql_fdw_validator"), new TreeMap<>()),
                new ServerDef(server, wrapper, null, null, new TreeMap<>()),
                new TableDef(table, new ForeignSource(server, options)),
                new ColumnDef(
                        table.child(ObjectType.COLUMN, "a"),
                        SqlType.of("integer"),
                        true,
                        null,
                        null,
                        null,
                        new ColumnSettings(null, null, 5, new TreeMap<>(), options))));
        assertThat(compiled(model)).isEqualTo(model);
    }

    @Test
    void securityLabels() {
        List<Definition> definitions = new ArrayList<>(List.of(new SchemaDef(APP)));
        ObjectId table = table("t", definitions);
        ObjectId column = column(table, "a", "integer", definitions);
        ObjectId other = column(table, "b", "integer", definitions);
        ObjectId view = APP.child(ObjectType.VIEW, "v");
        definitions.add(new ViewDef(view, List.of("x", "y"), Expression.raw("SELECT 1, 2")));
        var type = new CompositeTypeDef(
                APP.child(ObjectType.COMPOSITE_TYPE, "c"),
                List.of(new CompositeTypeDef.Attribute("z", SqlType.of("integer"), null)));
        definitions.add(type);
        for (ObjectId on : List.of(
                APP,
                table,
                column,
                other,
                view.child(ObjectType.VIEW_COLUMN, "x"),
                view.child(ObjectType.VIEW_COLUMN, "y"),
                type.id(),
                type.id().child(ObjectType.ATTRIBUTE, "z"))) {
            definitions.add(new SecurityLabelDef(SecurityLabelDef.id(on, "p"), "one\nlabel"));
        }
        definitions.add(new SecurityLabelDef(SecurityLabelDef.id(table, "Q"), "\""));
        Model model = Model.of(definitions, Hints.NONE);
        assertThat(compiled(model)).isEqualTo(model);
    }

    @Test
    void nothingAtAll() {
        assertThat(compiled(Model.empty())).isEqualTo(Model.empty());
    }
}
