package dev.ashlar.dsl;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jooq.Field;

/** A view over a query of jOOQ (manual, CREATE VIEW). */
public final class View extends QueryView<View> {

    private static final long serialVersionUID = 1L;

    private static final String TRUE = "true";

    private final transient SequencedMap<String, String> options = new LinkedHashMap<>();
    private final transient SequencedMap<String, Field<?>> defaults = new LinkedHashMap<>();
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

    /** A rule: what is done when the view is written to. */
    public Rule rule(String name) {
        return part(new Rule(this, Given.one(name, () -> "a rule of " + id(), "name")));
    }

    /** What a row that is inserted through it has in a column of which nothing is said: {@code ALTER VIEW ... SET DEFAULT}. */
    public View withDefault(String column, Field<?> value) {
        defaults.put(
                Given.one(column, () -> "a default of " + id(), "column"),
                Given.one(value, () -> "the default of " + column + " in " + id(), "value"));
        return this;
    }

    @Override
    void define(List<String> columns, Expression select, List<String> types, Description description) {
        description.add(new ViewDef(id(), columns, select, options, types));
        defaults.forEach((column, value) -> {
            shown(column, columns, "default", description);
            ObjectId id = id().child(ObjectType.VIEW_COLUMN, column).child(ObjectType.DEFAULT, "");
            description.add(new DefaultDef(id, Rendering.bare(Rendering.alone(value, id, description))));
        });
        triggers.forEach(trigger -> trigger.describe(description));
    }
}
