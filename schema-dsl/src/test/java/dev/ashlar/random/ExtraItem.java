package dev.ashlar.random;

import dev.ashlar.dsl.Cast;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Operator;
import dev.ashlar.dsl.OperatorClass;
import dev.ashlar.dsl.OperatorFamily;
import dev.ashlar.dsl.TextSearchConfiguration;
import dev.ashlar.dsl.TextSearchDictionary;
import dev.ashlar.dsl.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that goes with types and that nothing else of a random schema needs.
 *
 * @param variant how it is made; some differ in what can be altered, some do not
 * @param of the composite type that a cast is of; 0 for what is no cast
 */
record ExtraItem(int key, Named named, int place, Sort sort, int variant, int of) implements Item {

    /** What it is. */
    enum Sort {
        OPERATOR,
        OPERATOR_CLASS,
        TEXT_SEARCH,
        CAST
    }

    /** How many variants there are. */
    static final int VARIANTS = 6;

    List<DatabaseObject> build(Build build) {
        return switch (sort) {
            case OPERATOR -> List.of(operator(build));
            case OPERATOR_CLASS -> operatorClass(build);
            case TEXT_SEARCH -> textSearch(build);
            case CAST -> List.of(cast(build));
        };
    }

    private Operator operator(Build build) {
        String signs = "@"
                + Integer.toString(key, 3).replace('0', '#').replace('1', '&').replace('2', '%');
        Operator operator = variant < 3
                ? Operator.operator(build.schemaOf(this), signs, Types.integer(), Types.integer())
                        .function(variant == 0 ? "int4ne" : "int4eq")
                        .commutator(signs)
                : Operator.prefixOperator(build.schemaOf(this), signs, Types.integer())
                        .function("int4abs");
        if (variant == 1) {
            operator.restrict("eqsel").join("eqjoinsel").hashes().merges();
        }
        return operator.withComment("Variant " + variant + ".");
    }

    private List<DatabaseObject> operatorClass(Build build) {
        String usual = "family" + key;
        String name = named.old() == null ? usual : usual + "b";
        OperatorFamily family = OperatorFamily.operatorFamily(build.schemaOf(this), name, "btree");
        if (named.old() != null) {
            family.renamedFrom(usual);
        }
        if (variant % 2 == 0) {
            family.operator(variant / 2 + 1, "pg_catalog.<", Types.integer(), Types.bigint())
                    .withComment("Even.");
        }
        OperatorClass type = OperatorClass.operatorClass(build.schemaOf(this), named.name(), "btree", Types.integer())
                .inFamily(family)
                .operator(
                        variant < 3 ? 1 : 5,
                        variant < 3 ? "pg_catalog.<" : "pg_catalog.>",
                        Types.integer(),
                        Types.integer())
                .function(1, "btint4cmp(integer,integer)", Types.integer(), Types.integer());
        return List.of(family, Said.of(named, type));
    }

    private List<DatabaseObject> textSearch(Build build) {
        TextSearchDictionary dictionary = TextSearchDictionary.textSearchDictionary(
                        build.schemaOf(this), "dictionary" + key)
                .template("pg_catalog.simple");
        if (variant == 5) {
            dictionary.option("accept", "false");
        } else if (variant % 2 == 0) {
            dictionary.option("stopwords", "english");
        }
        TextSearchConfiguration configuration = TextSearchConfiguration.textSearchConfiguration(
                        build.schemaOf(this), named.name())
                .mapping("word", mapping -> variant < 3 ? mapping.with(dictionary) : mapping.with("pg_catalog.simple"));
        if (variant > 1) {
            configuration.mapping(
                    variant > 3 ? "int" : "asciiword",
                    mapping -> mapping.with(dictionary).with("pg_catalog.simple"));
        }
        return List.of(dictionary, Said.of(named, configuration));
    }

    private Cast cast(Build build) {
        Cast cast = Cast.cast(Types.typeOf((CompositeType) build.object(of)), Types.jsonb())
                .withInout();
        return switch (variant % 3) {
            case 0 -> cast;
            case 1 -> cast.asAssignment().withComment("Assigned.");
            default -> cast.asImplicit();
        };
    }

    ExtraItem variant(int other) {
        return new ExtraItem(key, named, place, sort, other, of);
    }

    @Override
    public ExtraItem named(Named other) {
        return new ExtraItem(key, other, place, sort, variant, of);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(Set.of(place));
        if (of != 0) {
            needs.add(of);
        }
        return needs;
    }

    /** One cast of a type. */
    @Override
    public boolean fits(Spec spec) {
        return spec.of(ExtraItem.class).stream().noneMatch(other -> of != 0 && other.of == of && other.key < key);
    }
}
