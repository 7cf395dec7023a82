package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorDef;
import dev.ashlar.model.SqlType;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An operator of one or two sides (manual, CREATE OPERATOR). Functions are named as SQL does, with their schema. */
public final class Operator extends SchemaObject<Operator> {

    /** The signs that an operator can be made of (manual, "Operators"). */
    private static final Pattern SIGNS = Pattern.compile("[-+*/<>=~!@#%^&|`?]{1,63}");

    private final @Nullable SqlType left;
    private final SqlType right;
    private final String name;
    private @Nullable SqlText function;
    private @Nullable String commutator;
    private @Nullable String negator;
    private @Nullable SqlText restrict;
    private @Nullable SqlText join;
    private boolean hashes;
    private boolean merges;

    private Operator(Schema schema, String name, @Nullable ColumnType<?> left, ColumnType<?> right) {
        super(schema, ObjectType.OPERATOR, name);
        this.name = name;
        this.left = left == null ? null : left.sqlType();
        this.right = Objects.requireNonNull(right, () -> "the right side of operator " + name + " is null")
                .sqlType();
    }

    /** An operator between two values. */
    public static Operator operator(Schema schema, String name, ColumnType<?> left, ColumnType<?> right) {
        return new Operator(
                schema,
                name,
                Objects.requireNonNull(left, () -> "the left side of operator " + name + " is null"),
                right);
    }

    /** An operator in front of one value. */
    public static Operator prefixOperator(Schema schema, String name, ColumnType<?> right) {
        return new Operator(schema, name, null, right);
    }

    /** The function that computes it, without its arguments: {@code "app.same"}. */
    public Operator function(String text, Object... needs) {
        this.function = SqlText.of(given(text, "function"), needs);
        return this;
    }

    /** The operator with the sides swapped, which can be the operator itself: its signs, or those of another schema as {@code "app.<"}. */
    public Operator commutator(String signs) {
        this.commutator = given(signs, "commutator");
        return this;
    }

    /** The operator that says the opposite: its signs, or those of another schema as {@code "app.<>"}. */
    public Operator negator(String signs) {
        this.negator = given(signs, "negator");
        return this;
    }

    /** The function that estimates how many rows it selects: {@code "pg_catalog.eqsel"}. */
    public Operator restrict(String text, Object... needs) {
        this.restrict = SqlText.of(given(text, "restrict"), needs);
        return this;
    }

    /** The function that estimates how many rows a join by it selects: {@code "pg_catalog.eqjoinsel"}. */
    public Operator join(String text, Object... needs) {
        this.join = SqlText.of(given(text, "join"), needs);
        return this;
    }

    /** A hash join can use it. */
    public Operator hashes() {
        this.hashes = true;
        return this;
    }

    /** A merge join can use it. */
    public Operator merges() {
        this.merges = true;
        return this;
    }

    @Override
    Operator self() {
        return this;
    }

    @Override
    public ObjectId id() {
        return OperatorDef.id(schemaId(), super.id().name(), left, right);
    }

    private @Nullable String qualified(@Nullable String signs) {
        if (signs == null) {
            return null;
        }
        boolean own = SIGNS.matcher(signs).matches();
        return "OPERATOR(" + (own ? schemaId().identifier() + "." : "") + signs + ")";
    }

    @Override
    void define(Description description) {
        if (!SIGNS.matcher(name).matches()) {
            description.problem(
                    id(), "has a name that is none of an operator", "use signs of + - * / < > = ~ ! @ # % ^ & | ` ?");
        }
        Expression computes = SqlText.expression(function, id(), description);
        if (computes == null) {
            description.problem(id(), "has no function", "say function(\"schema.name\")");
            return;
        }
        description.add(new OperatorDef(
                id(),
                left,
                right,
                computes,
                qualified(commutator),
                qualified(negator),
                SqlText.expression(restrict, id(), description),
                SqlText.expression(join, id(), description),
                hashes,
                merges));
    }
}
