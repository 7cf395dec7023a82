package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Extended statistics: what the planner is to know of columns that depend on each other, or of expressions (manual, CREATE
 * STATISTICS). All kinds of them, unless it names some.
 */
public final class Statistics extends TablePart {

    private static final List<String> ALL = List.of("dependencies", "mcv", "ndistinct");
    private static final int MOST = 8;
    private static final int HIGHEST_TARGET = 10_000;

    private final Schema schema;
    private final String name;
    private List<Field<?>> elements = List.of();
    private final Set<String> kinds = new TreeSet<>();
    private int target = StatisticsDef.USUAL_TARGET;
    private @Nullable String owner;

    Statistics(DatabaseObject relation, Schema schema, String name) {
        super(relation, name);
        this.schema = schema;
        this.name = name;
    }

    /** What they are about: columns, or expressions over columns. */
    public Statistics on(Field<?>... columns) {
        this.elements = given(columns, "column");
        return this;
    }

    /** Of this kind: how far the values of some columns follow from those of others. */
    public Statistics dependencies() {
        kinds.add("dependencies");
        return this;
    }

    /** Of this kind: how many different combinations of values there are. */
    public Statistics ndistinct() {
        kinds.add("ndistinct");
        return this;
    }

    /** Of this kind: which combinations of values are the most common. */
    public Statistics mcv() {
        kinds.add("mcv");
        return this;
    }

    /** How much is gathered for them, 0 to 10,000; without this as much as for the columns. */
    public Statistics target(int statisticsTarget) {
        this.target = statisticsTarget;
        return this;
    }

    /** Says which role they belong to, where it is not the one that applies the migrations. */
    public Statistics ownedBy(String role) {
        this.owner = Roles.given(role);
        return this;
    }

    /** Says what they are for. */
    public Statistics withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that they had another name before. */
    public Statistics renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectId id() {
        return schema.id().child(ObjectType.STATISTICS, name);
    }

    @Override
    ObjectType type() {
        return ObjectType.STATISTICS;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "stat");
    }

    @Override
    void define(ObjectId id, Description description) {
        List<ObjectId> columns = new ArrayList<>();
        List<Expression> expressions = new ArrayList<>();
        for (Field<?> element : elements) {
            Expression rendered = Rendering.inTable(element, table(), id, description);
            rendered.asColumn().ifPresentOrElse(columns::add, () -> expressions.add(rendered));
        }
        boolean oneExpression = columns.isEmpty() && expressions.size() == 1;
        if (elements.size() > MOST || elements.size() < 2 && !oneExpression) {
            description.problem(
                    id,
                    elements.isEmpty() ? "are about nothing" : "are about " + elements.size() + " columns",
                    "say .on(...) with two to eight columns, or with one expression");
        }
        if (oneExpression && !kinds.isEmpty()) {
            description.problem(id, "are about one expression, for which there are no kinds to choose", "name no kind");
        }
        if (target < StatisticsDef.USUAL_TARGET || target > HIGHEST_TARGET) {
            description.problem(id, "have a target of " + target, "use one from 0 to 10000");
        }
        List<String> gathered = kinds.isEmpty() ? ALL : List.copyOf(kinds);
        description.add(new StatisticsDef(
                id, table().id(), oneExpression ? List.of() : gathered, columns, expressions, target));
        if (owner != null) {
            Roles.check(OwnerDef.id(id), owner, description);
            description.add(new OwnerDef(OwnerDef.id(id), owner));
        }
    }
}
