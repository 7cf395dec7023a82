package dev.ashlar.history;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ForeignSource;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Identity;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import dev.ashlar.model.PublicationDef;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.RuleDef;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SecurityLabelDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.model.SubscriptionDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.UniqueDef;
import dev.ashlar.model.UserMappingDef;
import dev.ashlar.model.Validity;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Definitions of every kind, with every field at a value that is not its usual one somewhere.
 *
 * @param name what every object's name is made of
 */
record EveryKind(String name) {

    ObjectId schema() {
        return ObjectId.schema("s" + name);
    }

    ObjectId table() {
        return schema().child(ObjectType.TABLE, "t" + name);
    }

    ObjectId column(String letter) {
        return table().child(ObjectType.COLUMN, letter + name);
    }

    ObjectId type() {
        return schema().child(ObjectType.ENUM, "e" + name);
    }

    ObjectId sequence() {
        return schema().child(ObjectType.SEQUENCE, "q" + name);
    }

    private ObjectId foreign() {
        return schema().child(ObjectType.TABLE, "ft" + name);
    }

    private ObjectId whole() {
        return schema().child(ObjectType.TABLE, "w" + name);
    }

    ObjectId view() {
        return schema().child(ObjectType.VIEW, "v" + name);
    }

    private ObjectId materializedView() {
        return schema().child(ObjectType.MATERIALIZED_VIEW, "m" + name);
    }

    ObjectId part(ObjectType kind, String letter) {
        return table().child(kind, letter + name);
    }

    private ObjectId wrapper() {
        return ForeignDataWrapperDef.id("w" + name);
    }

    private ObjectId server() {
        return ServerDef.id("srv" + name);
    }

    private static TreeMap<String, String> options(String... pairs) {
        var options = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }

    ObjectId id(ObjectType kind, String letter) {
        return schema().child(kind, letter + name);
    }

    List<Definition> definitions() {
        ObjectId extension = new ObjectId(ObjectType.EXTENSION, null, "x" + name);
        EnumDef labels = new EnumDef(type(), List.of("free", name, "pro"));
        List<Definition> all = new ArrayList<>(ofTables(extension, labels));
        all.addAll(new EveryRoutine(this).definitions());
        all.addAll(new EveryType(this).definitions());
        return all;
    }

    private List<Definition> ofTables(ObjectId extension, EnumDef labels) {
        return List.of(
                new SchemaDef(schema()),
                new ExtensionDef(extension, schema(), "1." + name, true),
                labels,
                new SequenceDef(sequence(), new SequenceOptions("bigint", 5, -2, Long.MIN_VALUE, 0, 7, true), true),
                new TableDef(table(), true, "m" + name, "ts" + name, parameters(), true, true, null, null),
                new TableDef(foreign(), new ForeignSource(server(), options("table_name", name))),
                new ColumnDef(column("b"), SqlType.of("numeric", 10, -2).arrayOf(), true, "\"C\"", null, null),
                new ColumnDef(
                        column("a"),
                        SqlType.of("bigint"),
                        false,
                        null,
                        new Identity(true, "i" + name, SequenceOptions.ofType("bigint")),
                        null,
                        new ColumnSettings("EXTERNAL", "pglz", 0, parameters(), options("column_name", name))),
                new NotNullDef(part(ObjectType.NOT_NULL, "nn"), column("a"), true, Validity.NOT_VALID),
                new ColumnDef(column("c"), SqlType.of(type()), false, null, null, null),
                new ColumnDef(
                        column("d"),
                        new SqlType("geometry(Point,4326)[]" + name, null, List.of(), false),
                        true,
                        null,
                        null,
                        new Generated(raw("{}{{" + name + "}"), true)),
                new DefaultDef(
                        column("c").child(ObjectType.DEFAULT, ""),
                        Expression.of(new Reference(labels.value(name), Form.LITERAL))),
                new PrimaryKeyDef(
                        part(ObjectType.PRIMARY_KEY, "pk"),
                        List.of(column("a")),
                        List.of(column("b")),
                        deferred(),
                        true,
                        parameters(),
                        name),
                new UniqueDef(
                        part(ObjectType.UNIQUE, "u"),
                        List.of(column("b"), column("a")),
                        List.of(column("c")),
                        true,
                        deferred(),
                        true,
                        parameters(),
                        name),
                new CheckDef(part(ObjectType.CHECK, "ch"), mixed(), true, Validity.NOT_ENFORCED),
                new ExclusionDef(
                        part(ObjectType.EXCLUSION, "ex"),
                        "gist",
                        List.of(IndexElement.of(Expression.column(column("a"))), element()),
                        List.of("=", "&&"),
                        List.of(column("c")),
                        mixed(),
                        deferred(),
                        parameters(),
                        name),
                new ForeignKeyDef(
                        part(ObjectType.FOREIGN_KEY, "fk"),
                        List.of(column("a"), column("b")),
                        List.of(column("b"), column("a")),
                        part(ObjectType.UNIQUE, "u"),
                        true,
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        List.of(column("b")),
                        deferred(),
                        true,
                        Validity.NOT_VALID),
                new IndexDef(
                        part(ObjectType.INDEX, "in"),
                        true,
                        "gin",
                        List.of(element()),
                        List.of(column("c")),
                        true,
                        new TreeMap<>(Map.of("fillfactor", "70", "fastupdate", "off")),
                        mixed(),
                        name,
                        true),
                new TableDef(whole(), false, null, null, new TreeMap<>(), false, false, mixed(), null),
                new PartitionDef(PartitionDef.id(table()), whole(), mixed()),
                new PartitionDef(
                        PartitionDef.id(schema().child(ObjectType.TABLE, "r" + name)),
                        whole(),
                        Expression.raw("DEFAULT")),
                new InheritanceDef(
                        InheritanceDef.id(whole()), List.of(table()), Set.of(column("a")), Set.of(column("a"))),
                new RowTypeDef(
                        RowTypeDef.id(table()), id(ObjectType.COMPOSITE_TYPE, "c"), List.of(column("a"), column("b"))),
                new ReplicaIdentityDef(
                        table().child(ObjectType.REPLICA_IDENTITY, ""), true, part(ObjectType.INDEX, "in")),
                new ClusterDef(table().child(ObjectType.CLUSTER, ""), part(ObjectType.PRIMARY_KEY, "pk")),
                new ViewDef(
                        view(),
                        List.of("a" + name, "b"),
                        query(),
                        new TreeMap<>(Map.of("check_option", "local", "security_barrier", name)),
                        List.of("text COLLATE \"" + name + "\"", "")),
                new MaterializedViewDef(
                        materializedView(),
                        List.of("a" + name, "b"),
                        query(),
                        "method" + name,
                        new TreeMap<>(Map.of("fillfactor", "70", "toast.autovacuum_enabled", name)),
                        "space" + name,
                        new TreeMap<>(Map.of(
                                "b",
                                new ColumnSettings("MAIN", "lz4", 7, new TreeMap<>(Map.of("n_distinct", "-0.5"))))),
                        true),
                new ClusterDef(
                        materializedView().child(ObjectType.CLUSTER, ""),
                        materializedView().child(ObjectType.INDEX, "im" + name)),
                new DefaultDef(view().child(ObjectType.VIEW_COLUMN, "a" + name).child(ObjectType.DEFAULT, ""), mixed()),
                new IndexDef(
                        materializedView().child(ObjectType.INDEX, "im" + name),
                        false,
                        "btree",
                        List.of(IndexElement.of(
                                Expression.column(materializedView().child(ObjectType.VIEW_COLUMN, "a" + name)))),
                        List.of(),
                        false,
                        new TreeMap<>(),
                        null),
                new StatisticsDef(
                        schema().child(ObjectType.STATISTICS, "s" + name),
                        table(),
                        List.of("ndistinct", "mcv"),
                        List.of(column("b"), column("a")),
                        List.of(mixed()),
                        100),
                new RuleDef(part(ObjectType.RULE, "r"), "UPDATE", mixed(), dev.ashlar.model.Firing.REPLICA),
                new RuleDef(
                        view().child(ObjectType.RULE, "rv" + name), "DELETE", query(), dev.ashlar.model.Firing.ORIGIN),
                new PolicyDef(
                        part(ObjectType.POLICY, "p"), true, "UPDATE", List.of("role" + name, "b"), mixed(), query()),
                new SequenceOwnerDef(sequence().child(ObjectType.SEQUENCE_OWNER, ""), column("a")),
                new ForeignDataWrapperDef(
                        wrapper(), Expression.raw("public.h"), Expression.raw("public." + name), options("host", name)),
                new ServerDef(server(), wrapper(), name, "1" + name, options("dbname", name)),
                new UserMappingDef(UserMappingDef.id(server(), PrivilegeDef.EVERYONE), options("user", name)),
                new UserMappingDef(UserMappingDef.id(server(), "r" + name), options("user", "other")),
                new PublicationDef(
                        PublicationDef.id("p" + name),
                        false,
                        List.of(new PublicationDef.PublishedTable(table(), List.of(column("a")), mixed())),
                        List.of(schema()),
                        options("publish", "insert")),
                new PublicationDef(PublicationDef.id("all" + name), true, List.of(), List.of(), options()),
                new SubscriptionDef(
                        SubscriptionDef.id("u" + name),
                        "host=" + name,
                        List.of(name + "2", "p"),
                        "slot" + name,
                        options("streaming", "on")),
                new SubscriptionDef(SubscriptionDef.id("n" + name), "dbname=x", List.of("p"), null, options()),
                new OwnerDef(OwnerDef.id(table()), "r" + name),
                new PrivilegeDef(
                        PrivilegeDef.id(table(), "r" + name),
                        new Privileges(List.of(Privilege.SELECT, Privilege.INSERT), List.of(Privilege.INSERT)),
                        List.of(new PrivilegeDef.ColumnPrivileges(column("a"), Privileges.ALL))),
                new PrivilegeDef(PrivilegeDef.id(table(), PrivilegeDef.EVERYONE), Privileges.ALL, List.of()),
                new PrivilegeDef(PrivilegeDef.id(type(), PrivilegeDef.EVERYONE), Privileges.NONE, List.of()),
                new PrivilegeDef(
                        PrivilegeDef.id(
                                id(ObjectType.FUNCTION, "xf")
                                        .taking("integer, " + type().qualified().text()),
                                name),
                        Privileges.NONE,
                        List.of(),
                        new PrivilegeDef.Within(extension, Privileges.of(List.of(Privilege.EXECUTE)))),
                new PrivilegeDef(
                        PrivilegeDef.id(id(ObjectType.SEQUENCE, "i"), name),
                        Privileges.of(List.of(Privilege.USAGE)),
                        List.of(),
                        new PrivilegeDef.Within(column("a"), Privileges.NONE)),
                new DefaultPrivilegeDef(
                        DefaultPrivilegeDef.id(schema(), Target.TABLES, "r" + name),
                        Target.TABLES,
                        "r" + name,
                        List.of(new DefaultPrivilegeDef.Grant(name, Privileges.ALL))),
                new DefaultPrivilegeDef(
                        DefaultPrivilegeDef.id(null, Target.FUNCTIONS, PrivilegeDef.CURRENT_USER),
                        Target.FUNCTIONS,
                        PrivilegeDef.CURRENT_USER,
                        List.of(new DefaultPrivilegeDef.Grant(PrivilegeDef.EVERYONE, Privileges.NONE))),
                new SecurityLabelDef(SecurityLabelDef.id(table(), "p" + name), "l'" + name),
                new SecurityLabelDef(SecurityLabelDef.id(view().child(ObjectType.VIEW_COLUMN, "a" + name), name), name),
                comment(schema()),
                comment(id(ObjectType.PROCEDURE, "p")),
                comment(view().child(ObjectType.TRIGGER, "tv" + name)),
                comment(table()),
                comment(column("a")),
                comment(part(ObjectType.INDEX, "in")),
                comment(view().child(ObjectType.VIEW_COLUMN, "a" + name)),
                comment(materializedView().child(ObjectType.VIEW_COLUMN, "a" + name)),
                comment(materializedView().child(ObjectType.INDEX, "im" + name)),
                comment(schema().child(ObjectType.STATISTICS, "s" + name)),
                comment(view().child(ObjectType.RULE, "rv" + name)),
                comment(part(ObjectType.POLICY, "p")));
    }

    Hints hints() {
        return new Hints(
                Map.of(column("a"), "old" + name, table(), name, type().child(ObjectType.ENUM_VALUE, "pro"), name),
                Map.of(column("b"), List.of(new Hints.Conversion(SqlType.of("text"), mixed(), null))),
                Map.of(type(), Map.of("gone", "free", name, "pro")));
    }

    private IndexElement element() {
        return new IndexElement(mixed(), "\"de_DE\"", "text_ops", true, true, parameters(), 10_000);
    }

    private SortedMap<String, String> parameters() {
        return new TreeMap<>(Map.of("toast." + name, name));
    }

    static Deferral deferred() {
        return Deferral.INITIALLY_DEFERRED;
    }

    CommentDef comment(ObjectId on) {
        return new CommentDef(on.child(ObjectType.COMMENT, ""), "about\n" + name + "\n");
    }

    private static Expression raw(String sql) {
        return Expression.raw(sql);
    }

    /** References of all forms between texts with braces, and needs that the text does not show. */
    Expression mixed() {
        return new Expression(
                List.of(
                        new Text("{"),
                        new Reference(column("a"), Form.NAME),
                        new Text("} < nextval("),
                        new Reference(sequence(), Form.LITERAL),
                        new Text(")" + name),
                        new Reference(table(), Form.QUALIFIED)),
                Set.of(table(), type(), sequence()));
    }

    Expression query() {
        return Expression.of(
                new Text("SELECT *\nFROM "), new Reference(table(), Form.QUALIFIED), new Text("\nWHERE true\n"));
    }
}
