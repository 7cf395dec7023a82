package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A sequence of its own. */
public final class Sequence implements DatabaseObject {

    private final Schema schema;
    private final ObjectId id;
    private String type = "bigint";
    private SequenceSettings settings = SequenceSettings.USUAL;
    private boolean unlogged;
    private @Nullable Supplier<? extends Column<?>> owner;
    private @Nullable String comment;
    private @Nullable String oldName;

    private Sequence(Schema schema, String name) {
        this.schema = schema;
        this.id = Given.child(schema, ObjectType.SEQUENCE, name);
    }

    /** A sequence of {@code bigint} values. */
    public static Sequence sequence(Schema schema, String name) {
        return new Sequence(schema, name);
    }

    /** Counts in another type: {@code smallint}, {@code integer} or {@code bigint}. */
    public Sequence as(ColumnType<? extends Number> integers) {
        this.type = integers.sqlType().name();
        return this;
    }

    /** Says how it counts. */
    public Sequence counting(UnaryOperator<SequenceSettings> how) {
        this.settings = how.apply(settings);
        return this;
    }

    /** Belongs to a column of a table in the same schema, and is dropped along with it. */
    public Sequence ownedBy(Supplier<? extends Column<?>> column) {
        this.owner = column;
        return this;
    }

    /** {@code UNLOGGED}: it starts anew after a crash of the server (PostgreSQL 15). */
    public Sequence unlogged() {
        this.unlogged = true;
        return this;
    }

    /** Says what the sequence is for. */
    public Sequence withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the sequence had another name before. */
    public Sequence renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** The next value, for a default. */
    public Field<Long> nextval() {
        return CustomField.of("nextval", SQLDataType.BIGINT, context -> {
            context.sql("nextval(");
            Rendering.refer(context, id, Expression.Form.LITERAL);
            context.sql(")");
        });
    }

    @Override
    public ObjectId id() {
        return id;
    }

    Schema schema() {
        return schema;
    }

    @Override
    public void describe(Description description) {
        if (!type.equals("smallint") && !type.equals("integer") && !type.equals("bigint")) {
            description.problem(id, "cannot count in " + type, "use smallint(), integer() or bigint()");
            return;
        }
        settings.check(id, type, description);
        if (settings.name() != null) {
            description.problem(id, "is named twice", "leave out named(...), which is for identity columns");
        }
        description.add(new SequenceDef(id, settings.options(type), unlogged));
        own(description);
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private void own(Description description) {
        if (owner == null) {
            return;
        }
        Column<?> column = owner.get();
        if (column == null) {
            description.problem(
                    id, "belongs to null", "the table's instance must be a static final field of its class");
        } else if (!column.id().schemaName().equals(id.schemaName())) {
            description.problem(
                    id, "belongs to a column of another schema, " + column.id().address(), "put both into one schema");
        } else {
            description.add(new SequenceOwnerDef(SequenceOwnerDef.id(id), column.id()));
        }
    }
}
