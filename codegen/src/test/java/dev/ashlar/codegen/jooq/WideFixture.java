package dev.ashlar.codegen.jooq;

import static dev.ashlar.model.ReferentialAction.CASCADE;
import static dev.ashlar.model.ReferentialAction.NO_ACTION;
import static dev.ashlar.model.ReferentialAction.RESTRICT;
import static dev.ashlar.model.ReferentialAction.SET_DEFAULT;
import static dev.ashlar.model.ReferentialAction.SET_NULL;

import dev.ashlar.codegen.jooq.ModelBuilder.TableBuilder;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.UniqueDef;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of everything that a model can hold. */
final class WideFixture {
    static final String LONGEST = "a_name_of_sixty_three_bytes_which_is_the_most_that_postgres_has";

    /** The first version with columns that are computed when they are read. */
    private static final int VIRTUAL = 18;

    /** The first version with the function of that name. */
    private static final int UUIDV7 = 18;

    /** The first version with unique constraints that take nulls for equal. */
    private static final int NULLS_NOT_DISTINCT = 15;

    /** The first version in which the scale of numbers can be below zero and above their precision. */
    private static final int ANY_SCALE = 15;

    private static final SqlType INTEGER = SqlType.of("integer");
    private static final SqlType BIGINT = SqlType.of("bigint");
    private static final SqlType TEXT = SqlType.of("text");
    private static final SequenceOptions INTEGERS = SequenceOptions.ofType("integer");
    private static final SequenceOptions BIGINTS = SequenceOptions.ofType("bigint");

    private final ModelBuilder schema = new ModelBuilder();

    private final int server;

    private WideFixture(int server) {
        this.server = server;
    }

    /**
     * The model.
     *
     * @param server the major version of the server that must know all of it
     */
    static Model model(int server) {
        var fixture = new WideFixture(server);
        fixture.schema
                .schema("app")
                .schema("Odd Schema")
                .schema("ext")
                .extension("citext", "public")
                .extension("hstore", "ext");
        fixture.enums();
        fixture.types();
        fixture.sequences();
        fixture.columns();
        fixture.keys();
        fixture.indexes();
        fixture.hostileNames();
        fixture.views();
        return fixture.schema.model();
    }

    private SqlType mood = TEXT;
    private SqlType longEnum = TEXT;

    private void enums() {
        mood = schema.enumType("app", "mood", "sad", "ok", "very happy", "class", "1st", "don't");
        longEnum = schema.enumType("app", LONGEST.replace("a_name", "e_name"), "a", "b");
        schema.enumType("app", "without_labels");
        SqlType inPublic = schema.enumType("public", "colour", "red", "green");
        schema.enumType("Odd Schema", "Odd \"Enum\"", "x", "");
        schema.comment(
                ObjectId.schema("app"), "The application's schema,\nin two lines with a \"quote\" and */ an end");
        schema.comment(ObjectId.schema("app").child(ObjectType.ENUM, "mood"), "How one feels");
        schema.table("public", "painted").column("colour", inPublic, "'red'").nullable("colours", inPublic.arrayOf());
        schema.table("app", "no_columns");
    }

    private void types() {
        TableBuilder all = schema.table("app", "all_types").identity("id", BIGINT, true, BIGINTS);
        TableBuilder arrays = schema.table("app", "all_arrays").identity("id", INTEGER, false, INTEGERS);
        int number = 0;
        for (SqlType type : allTypes().toList()) {
            number++;
            all.nullable("c%02d".formatted(number), type);
            all.column("n%02d".formatted(number), type);
            arrays.nullable("c%02d".formatted(number), type.arrayOf());
            arrays.column("n%02d".formatted(number), type.arrayOf());
        }
        all.primaryKey("all_types_pkey", "id");
    }

    private Stream<SqlType> allTypes() {
        Stream<SqlType> plain = Stream.of(
                        "smallint integer bigint numeric real|double precision|boolean|character|character"
                                + " varying|text|name|\"char\"|bpchar|bit|bit"
                                + " varying|bytea|uuid|json|jsonb|jsonpath|xml|date|time without time zone|time with time"
                                + " zone|timestamp without time zone|timestamp with time zone|interval|interval year to"
                                + " month|interval day to second(3)|interval month|interval hour to minute|interval"
                                + " second(2)|money|inet|cidr|macaddr|macaddr8|point|line|lseg|box"
                                + "|path|polygon|circle|tsvector|tsquery|int4range|int8range|numrange|tsrange|tstzrange"
                                + "|daterange|int4multirange|int8multirange|nummultirange|tsmultirange|tstzmultirange"
                                + "|datemultirange|oid|regclass|regproc|regtype|pg_lsn|xid8|txid_snapshot|pg_snapshot"
                                + "|citext|ext.hstore")
                .flatMap(names -> Stream.of(names.split("\\|")))
                .flatMap(name -> name.startsWith("smallint ") ? Stream.of(name.split(" ")) : Stream.of(name))
                .map(SqlType::of);
        Stream<SqlType> limited = Stream.of(
                SqlType.of("numeric", 10, 2),
                SqlType.of("numeric", 5),
                SqlType.of("numeric", 18, 0),
                SqlType.of("numeric", 9, 0),
                SqlType.of("numeric", 5, server >= ANY_SCALE ? -2 : 2),
                SqlType.of("numeric", 3, server >= ANY_SCALE ? 5 : 3),
                SqlType.of("numeric", 1000, 1000),
                SqlType.of("character varying", 20),
                SqlType.of("character", 7),
                SqlType.of("bit", 3),
                SqlType.of("bit varying", 9),
                SqlType.of("time without time zone", 0),
                SqlType.of("time with time zone", 3),
                SqlType.of("timestamp without time zone", 3),
                SqlType.of("timestamp with time zone", 0),
                SqlType.of("interval", 3),
                mood,
                longEnum);
        return Stream.concat(plain, limited);
    }

    private void sequences() {
        schema.sequence("app", "plain_seq", BIGINTS)
                .sequence("app", "small_seq", SequenceOptions.ofType("smallint"))
                .sequence("app", "stepping_seq", new SequenceOptions("integer", 100, 5, 50, 5000, 20, true))
                .sequence("app", "falling_seq", new SequenceOptions("bigint", -1, -1, Long.MIN_VALUE, -1, 1, false))
                .sequence("app", "serials_id_seq", INTEGERS)
                .sequence("app", "Serials_Id_seq", BIGINTS)
                .sequence("public", "public_serials_id_seq", BIGINTS)
                .comment(ObjectId.schema("app").child(ObjectType.SEQUENCE, "plain_seq"), "Counts, plainly")
                .comment(ObjectId.schema("app").child(ObjectType.SEQUENCE, "small_seq"), "Counts a little");
        ObjectId app = ObjectId.schema("app");
        schema.table("app", "serials")
                .column("id", INTEGER)
                .value("id", "nextval('app.serials_id_seq')", app.child(ObjectType.SEQUENCE, "serials_id_seq"))
                .column("other", BIGINT)
                .value("other", "nextval('app.plain_seq'::regclass)", app.child(ObjectType.SEQUENCE, "plain_seq"))
                .primaryKey("serials_pkey", "id");
        ObjectId serials = app.child(ObjectType.TABLE, "serials");
        schema.sequenceOwner("app", "serials_id_seq", serials.child(ObjectType.COLUMN, "id"))
                .sequenceOwner("app", "small_seq", serials.child(ObjectType.COLUMN, "other"));
        schema.table("app", "Serials")
                .column("Id", BIGINT)
                .value("Id", "nextval('app.\"Serials_Id_seq\"')", app.child(ObjectType.SEQUENCE, "Serials_Id_seq"));
        schema.table("public", "public_serials")
                .column("id", BIGINT)
                .value(
                        "id",
                        "nextval('public_serials_id_seq')",
                        ObjectId.schema("public").child(ObjectType.SEQUENCE, "public_serials_id_seq"));
        schema.table("app", "identity_and_serial")
                .identity("id", INTEGER, true, new SequenceOptions("integer", 1000, 10, 1, 100000, 5, true))
                .nullable("counted", BIGINT)
                .value("counted", "nextval('app.plain_seq')", app.child(ObjectType.SEQUENCE, "plain_seq"));
        schema.table("app", "two_identities")
                .identity("small", SqlType.of("smallint"), false, SequenceOptions.ofType("smallint"))
                .nullable("note", TEXT)
                .identity("big", BIGINT, false, BIGINTS);
    }

    private void columns() {
        TableBuilder defaults = schema.table("app", "defaults");
        List<DefaultCases.Case> cases = DefaultCases.all(mood).stream()
                .filter(each -> server >= UUIDV7 || !each.ours().equals("uuidv7()"))
                .toList();
        for (int i = 0; i < cases.size(); i++) {
            defaults.nullable(
                    "d%03d".formatted(i), cases.get(i).type(), cases.get(i).ours());
        }
        schema.table("app", "generated")
                .column("net", SqlType.of("numeric", 10, 2))
                .nullable("label", TEXT)
                .generated("gross", SqlType.of("numeric", 10, 2), "net * 1.2", false)
                .generated("shout", TEXT, "upper(label)", server >= VIRTUAL)
                .generated("words", SqlType.of("tsvector"), "to_tsvector('simple'::regconfig, label)", false)
                .collated("in_german", TEXT, "\"C\"")
                .check("net_is_positive", "net > 0")
                .check("label_says_CHECK ", "label <> 'CHECK this'");
    }

    private void keys() {
        TableBuilder parents = schema.table("app", "parents")
                .column("a", INTEGER)
                .column("b", TEXT)
                .column("c", BIGINT)
                .nullable("d", SqlType.of("uuid"))
                .nullable("self_a", INTEGER)
                .nullable("self_b", TEXT)
                .primaryKey("parents_pkey", "a", "b")
                .unique("parents_c_key", "c")
                .unique("parents_d_a_key", "d", "a");
        parents.index("parents_b_c_idx", true, parents.on("b"), parents.on("c"));
        parents.foreignKey("parents_self_fkey", List.of("self_a", "self_b"), parents, List.of("a", "b"));
        schema.add(new UniqueDef(
                parents.id.child(ObjectType.UNIQUE, "parents_deferred_key"),
                List.of(parents.column("d")),
                List.of(parents.column("b")),
                server >= NULLS_NOT_DISTINCT,
                Deferral.INITIALLY_DEFERRED));
        TableBuilder children = schema.table("app", "children")
                .column("id", INTEGER)
                .nullable("a", INTEGER)
                .nullable("b", TEXT)
                .nullable("c", BIGINT, "7")
                .nullable("d", SqlType.of("uuid"))
                .foreignKey("children_parents_fkey", List.of("a", "b"), parents, List.of("a", "b"), CASCADE, RESTRICT)
                .foreignKey("children_c_fkey", List.of("c"), parents, List.of("c"), SET_DEFAULT, CASCADE)
                .foreignKey("children_d_a_fkey", List.of("a", "d"), parents, List.of("a", "d"), SET_NULL, SET_DEFAULT)
                .foreignKey(
                        "children_b_c_fkey",
                        List.of("b", "c"),
                        parents,
                        List.of("b", "c"),
                        RESTRICT,
                        NO_ACTION,
                        parents.id.child(ObjectType.INDEX, "parents_b_c_idx"));
        schema.add(new PrimaryKeyDef(
                children.id.child(ObjectType.PRIMARY_KEY, "children_pkey"),
                List.of(children.column("id")),
                List.of(children.column("a")),
                Deferral.DEFERRABLE));
        TableBuilder links = schema.table("Odd Schema", "links")
                .nullable("left", BIGINT)
                .column("right", BIGINT)
                .primaryKey("links_pkey", "left", "right")
                .foreignKey("left", List.of("left"), parents, List.of("c"), CASCADE, NO_ACTION)
                .foreignKey("right", List.of("right"), parents, List.of("c"), CASCADE, NO_ACTION);
        schema.add(new CheckDef(
                links.id.child(ObjectType.CHECK, "not the same"), Expression.raw("\"left\" <> \"right\""), true));
        schema.comment(links.id.child(ObjectType.CHECK, "not the same"), "A check's comment");
        schema.table("public", "reservations")
                .column("room", SqlType.of("int4range"))
                .column("during", SqlType.of("tstzrange"));
        ObjectId reservations = ObjectId.schema("public").child(ObjectType.TABLE, "reservations");
        schema.add(new ExclusionDef(
                reservations.child(ObjectType.EXCLUSION, "no_overlap"),
                "gist",
                List.of(
                        IndexElement.of(Expression.column(reservations.child(ObjectType.COLUMN, "room"))),
                        IndexElement.of(Expression.column(reservations.child(ObjectType.COLUMN, "during")))),
                List.of("&&", "&&"),
                List.of(),
                null,
                Deferral.NOT_DEFERRABLE));
    }

    private void indexes() {
        TableBuilder indexed = schema.table("app", "indexed")
                .column("id", INTEGER)
                .nullable("label", TEXT)
                .nullable("lower", TEXT)
                .nullable("Mixed", TEXT)
                .nullable("data", SqlType.of("jsonb"))
                .nullable("at", SqlType.of("timestamp with time zone"))
                .primaryKey("indexed_pkey", "id")
                .check("indexed_shadowed", "id > 0");
        IndexElement label = indexed.on("label");
        indexed.index("indexed_label", false, label)
                .index("indexed_unique", true, label, indexed.on("Mixed"))
                .index(
                        "indexed_desc",
                        false,
                        new IndexElement(indexed.on("at").expression(), null, null, true, true),
                        new IndexElement(indexed.on("label").expression(), "\"C\"", "text_pattern_ops", true, false))
                .index("indexed_partial", true, "btree", List.of(), "at is null", label)
                .index("indexed_including", false, "btree", List.of("data"), null, label)
                .index("indexed_expression", false, indexed.over("upper(label)"))
                .index("indexed_function_of_column_name", false, indexed.over("lower(label)"))
                .index("indexed_mixed_expression", false, label, indexed.over("id + 1"))
                .index("indexed_gin", false, "gin", List.of(), null, indexed.on("data"))
                .index("indexed_brin", false, "brin", List.of(), null, indexed.on("at"))
                .index("indexed_hash", false, "hash", List.of(), null, label)
                .index("indexed_shadowed", false, indexed.on("Mixed"));
        schema.comment(indexed.id.child(ObjectType.INDEX, "indexed_label"), "An index's comment");
    }

    private void hostileNames() {
        TableBuilder odd = schema.table("Odd Schema", "Order \"of\" Things")
                .column("select", INTEGER)
                .column("Two Words", TEXT, "'it''s'")
                .column("ünïcode", TEXT, "'\\'")
                .column("$dollar", TEXT)
                .column("a.b", TEXT)
                .column("1st", INTEGER)
                .column("quote\"d", TEXT)
                .column("back\\slash", TEXT)
                .column("class", TEXT)
                .column("getClass", TEXT)
                .column("日本", TEXT)
                .column(LONGEST, TEXT)
                .primaryKey("Odd \"Key\"", "select", "quote\"d")
                .unique("ünïque", "ünïcode")
                .check("Odd Check", "\"Two Words\" <> ''");
        odd.index("Odd Index", false, odd.on("quote\"d"), odd.on("Two Words"), odd.on("select"));
        odd.index("back\\index", false, odd.on("back\\slash"));
        schema.comment(odd.id, "A \"table\" with <b>HTML</b> & */ \\u0041 in 'comment'\nand lines");
        schema.comment(odd.column("Two Words"), "Two words — and a dash");
        schema.table("public", "order").column("user", TEXT).nullable("end", TEXT);
        schema.table("public", "Order").column("User", TEXT).nullable("user_", TEXT);
        schema.table("app", LONGEST).column(LONGEST, TEXT).unique(LONGEST.replace("a_name", "unique"), LONGEST);
    }

    private void views() {
        ObjectId parents = ObjectId.schema("app").child(ObjectType.TABLE, "parents");
        ObjectId children = ObjectId.schema("app").child(ObjectType.TABLE, "children");
        ObjectId types = ObjectId.schema("app").child(ObjectType.TABLE, "all_types");
        ObjectId arrays = ObjectId.schema("app").child(ObjectType.TABLE, "all_arrays");
        ObjectId joined = schema.view(
                "app",
                "joined",
                List.of("a", "child", "both", "n", "moment", "list", "price", "truth"),
                "select p.a, c.id, p.b || c.b, count(*) over (), now(), array[p.b, 'x'], sum(c.c) over () * 1.5,"
                        + " p.c > 5 from app.parents as p join app.children as c on c.a = p.a where p.b <> 'x'",
                parents,
                children);
        schema.view("app", "over_a_view", List.of("a", "n"), "select a, n from app.joined", joined);
        List<String> numbers = allTypes().map(type -> "").toList();
        List<String> names = IntStream.rangeClosed(1, numbers.size())
                .mapToObj("c%02d"::formatted)
                .toList();
        schema.view("app", "of_types", names, "select " + String.join(", ", names) + " from app.all_types", types);
        schema.view("app", "of_arrays", names, "select " + String.join(", ", names) + " from app.all_arrays", arrays);
        ObjectId odd = schema.view(
                "Odd Schema", "Odd \"View\"", List.of("Select", "of literals"), "select 1::bigint, 'x'::varchar(3)");
        schema.view(
                "public",
                "catalogued",
                List.of("name", "kind", "acl"),
                "select relname, relkind, relacl from pg_class");
        schema.view(
                "public",
                "with_domains",
                List.of("name", "flag", "number", "at"),
                "select table_name, is_insertable_into, null::information_schema.cardinal_number,"
                        + " null::information_schema.time_stamp from information_schema.tables");
        schema.view(
                "public",
                "with_cte",
                List.of("n"),
                "with recursive t(n) as (select 1 union all select n + 1 from t" + " where n < 5) select n from t");
        schema.materializedView(
                "app", "kept_types", names, "select " + String.join(", ", names) + " from app.all_types", types);
        schema.materializedView(
                "app", "kept_arrays", names, "select " + String.join(", ", names) + " from app.all_arrays", arrays);
        ObjectId kept = schema.materializedView(
                "app", "kept", List.of("id", "Other One", "price"), "select a, n, price from app.joined", joined);
        schema.materializedView(
                "public",
                "kept_domains",
                List.of("name", "number", "at"),
                "select null::information_schema.sql_identifier, null::information_schema.cardinal_number,"
                        + " null::information_schema.time_stamp");
        schema.index(kept, "kept_id", true, "id");
        schema.index(kept, "Kept Others", false, "Other One", "price");
        schema.comment(kept, "A materialized view's comment");
        schema.comment(kept.child(ObjectType.VIEW_COLUMN, "Other One"), "One of its columns");
        schema.comment(joined, "A view's comment");
        schema.comment(joined.child(ObjectType.VIEW_COLUMN, "both"), "A view column's comment");
        schema.comment(odd.child(ObjectType.VIEW_COLUMN, "of literals"), "'quoted'");
    }
}
