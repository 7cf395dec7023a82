package dev.ashlar.dsl;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.SqlType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL does not allow of generated columns (manual, "Generated Columns", CREATE TABLE). */
final class GeneratedColumns {

    /** What needs the values of its columns to be stored. */
    private static final Set<ObjectType> SEARCHED = EnumSet.of(
            ObjectType.PRIMARY_KEY, ObjectType.UNIQUE, ObjectType.EXCLUSION, ObjectType.FOREIGN_KEY, ObjectType.INDEX);

    private static final Set<ReferentialAction> SETTING =
            EnumSet.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

    private final Map<ObjectId, Definition> byId;
    private final List<Problem> problems;

    private GeneratedColumns(Map<ObjectId, Definition> byId, List<Problem> problems) {
        this.byId = byId;
        this.problems = problems;
    }

    /** Adds what is wrong in a schema to its problems. */
    static void check(Map<ObjectId, Definition> byId, List<Problem> problems) {
        var check = new GeneratedColumns(byId, problems);
        for (Definition definition : byId.values()) {
            if (definition instanceof ColumnDef column && column.generated() != null) {
                check.sources(column);
            }
            if (definition instanceof ForeignKeyDef key) {
                check.actions(key);
            }
            if (SEARCHED.contains(definition.id().type())) {
                check.stored(definition);
            }
        }
    }

    private void add(ObjectId id, String wrong, String instead) {
        problems.add(new Problem(id.toString(), wrong, instead));
    }

    private boolean isVirtual(ObjectId id) {
        return byId.get(id) instanceof ColumnDef column
                && column.generated() != null
                && column.generated().virtual();
    }

    private boolean isGenerated(ObjectId id) {
        return byId.get(id) instanceof ColumnDef column && column.generated() != null;
    }

    private void sources(ColumnDef column) {
        boolean virtual = isVirtual(column.id());
        if (virtual && isForeign(column.type())) {
            add(column.id(), "is virtual and of type " + column.type(), "use a built-in type, or generatedAs(...)");
        }
        for (ObjectId need : column.needs()) {
            if (need.equals(column.id()) || isGenerated(need)) {
                add(
                        column.id(),
                        "is generated from the generated column " + need.address(),
                        "write the expression of that column out");
            } else if (virtual && byId.get(need) instanceof ColumnDef source && isForeign(source.type())) {
                add(
                        column.id(),
                        "is virtual and reads " + need.address() + " of type " + source.type(),
                        "use generatedAs(...): a virtual column can only use built-in types");
            }
        }
    }

    /** Whether the type is none that PostgreSQL has by itself: an enum, or one of an extension, which has its schema's name. */
    private static boolean isForeign(SqlType type) {
        return type.userType() != null || type.name().contains(".");
    }

    private void actions(ForeignKeyDef key) {
        boolean sets = key.onUpdate() == ReferentialAction.CASCADE
                || SETTING.contains(key.onUpdate())
                || SETTING.contains(key.onDelete());
        key.columns().stream()
                .filter(column -> sets && isGenerated(column))
                .findFirst()
                .ifPresent(column -> add(
                        key.id(),
                        "would set the generated column " + column.address(),
                        "leave out onUpdate, and use CASCADE, RESTRICT or NO_ACTION in onDelete"));
    }

    private void stored(Definition definition) {
        definition.needs().stream()
                .filter(this::isVirtual)
                .filter(column -> column.owner().equals(definition.id().owner()))
                .findFirst()
                .ifPresent(column -> add(
                        definition.id(),
                        "is over the virtual column " + column.address(),
                        "use generatedAs(...) for that column"));
    }
}
