package dev.ashlar.dsl;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Field;

/** A view over a query of jOOQ (manual, CREATE VIEW). */
public final class View extends QueryView<View> {

    private static final long serialVersionUID = 1L;

    private static final String TRUE = "true";

    private final transient SequencedMap<String, String> options = new LinkedHashMap<>();
    private final transient Map<String, Function<Description, Expression>> defaults = new LinkedHashMap<>();
    private final transient List<Trigger> triggers = new ArrayList<>();

    private View(Schema schema, String name) {
        super(schema, ObjectType.VIEW, name);
    }

    /** A view of the schema; {@link #as} says of what. */
    public static View view(Schema schema, String name) {
        return new View(schema, name);
    }

    @Override
    View self() {
        return this;
    }

    /** What it reads is read with the privileges and policies of its reader, and not of its owner (PostgreSQL 15). */
    public View securityInvoker() {
        options.put("security_invoker", TRUE);
        return this;
    }

    /** Its own conditions come before those of its reader, so that no function sees rows that the view hides. */
    public View securityBarrier() {
        options.put("security_barrier", TRUE);
        return this;
    }

    /** {@code WITH CASCADED CHECK OPTION}: no row is written through it that it, or a view under it, would not show. */
    public View withCheckOption() {
        options.put("check_option", "cascaded");
        return this;
    }

    /** Sets an option to a value as it is written, such as {@code "security_barrier", "on"}. */
    public View with(String option, String value) {
        options.put(
                Given.one(option, () -> "an option of " + id(), "name"),
                Given.one(value, () -> option + " of " + id(), "value"));
        return this;
    }

    /** Gives it a trigger: {@code .with("insert_user", trigger -> trigger.insteadOfInsert().forEachRow().execute(INSERT_USER))}. */
    public View with(String triggerName, UnaryOperator<Trigger> told) {
        triggers.add(told.apply(new Trigger(id(), null, triggerName)));
        return this;
    }

    /** {@code WITH LOCAL CHECK OPTION}: no row is written through it that it would not show, whatever the views under it show. */
    public View withLocalCheckOption() {
        options.put("check_option", "local");
        return this;
    }

    /** Says the value that is put into a column of the view by an {@code INSERT} that names none for it, instead of its table's default. */
    public View defaultTo(String column, Field<?> value) {
        Field<?> given = Given.one(value, () -> column + " of " + id(), "default");
        defaults.put(column, description -> Rendering.alone(given, columnDefault(column), description));
        return this;
    }

    /**
     * The same, written as SQL.
     *
     * @param needs the functions, sequences and types that the text names
     */
    public View defaultSql(String column, String sql, Object... needs) {
        String given = Given.one(sql, () -> column + " of " + id(), "default");
        List<Object> all = Given.all(needs, () -> column + " of " + id(), "need");
        defaults.put(column, description -> Rendering.written(given, all, columnDefault(column), description));
        return this;
    }

    private ObjectId columnDefault(String column) {
        return id().child(ObjectType.VIEW_COLUMN, column).child(ObjectType.DEFAULT, "");
    }

    /** A rule: what is done when the view is written to. */
    public Rule rule(String name) {
        return part(new Rule(this, Given.one(name, () -> "a rule of " + id(), "name")));
    }

    @Override
    void define(List<String> columns, Expression select, List<String> types, Description description) {
        description.add(new ViewDef(id(), columns, select, options, types));
        defaults.forEach((column, value) -> {
            if (columns.contains(column)) {
                description.add(new DefaultDef(columnDefault(column), value.apply(description)));
            } else {
                description.problem(
                        id(), "has a default of " + column + ", which it does not show", "name one of its columns");
            }
        });
        triggers.forEach(trigger -> trigger.describe(description));
    }
}
