package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key, check, index, rule, policy or the statistics of a table: what has a name, may have a comment, and may have been renamed. */
public abstract sealed class TablePart
        permits PrimaryKey, Unique, ForeignKey, Check, Exclusion, Index, NotNull, Rule, Policy, Statistics {

    private final DatabaseObject table;
    private final @Nullable String name;
    private @Nullable String comment;
    private @Nullable String indexComment;
    private @Nullable String oldName;

    TablePart(DatabaseObject table, @Nullable String name) {
        this.table = table;
        this.name = name;
    }

    void setComment(String text) {
        this.comment = text;
    }

    /** On the index by which the server keeps a constraint. */
    void setIndexComment(String text) {
        this.indexComment = text;
    }

    void setOldName(String old) {
        this.oldName = old;
    }

    /** The table, or the view that can have such a part too. */
    DatabaseObject table() {
        return table;
    }

    abstract ObjectType type();

    /** The name that PostgreSQL gives where none is said. */
    abstract String usualName();

    abstract void define(ObjectId id, Description description);

    ObjectId id() {
        return table.id().child(type(), name == null ? usualName() : name);
    }

    final void describe(Description description) {
        ObjectId id = id();
        define(id, description);
        description.comment(id, comment);
        description.comment(id.child(ObjectType.INDEX, ""), indexComment);
        description.renamed(id, oldName);
    }

    /** What an author names, none of it null. */
    final <T> List<T> given(T[] parts, String what) {
        return Given.all(parts, this::words, what);
    }

    /** What an author names, which may not be null. */
    final <T> T given(T part, String what) {
        return Given.one(part, this::words, what);
    }

    private String words() {
        return type().word() + " " + (name == null ? "" : name + " ") + "of " + table.id();
    }

    static List<ObjectId> ids(List<Column<?>> columns) {
        return columns.stream().map(Column::id).toList();
    }

    final String usualName(List<Column<?>> columns, String label) {
        String joined = columns.stream().map(Column::getName).collect(Collectors.joining("_"));
        return DerivedName.of(table.id().name(), joined, label);
    }

    /** Reports a key without overlaps that has nothing but a range (manual, CREATE TABLE, UNIQUE). */
    static void periods(ObjectId id, boolean withoutOverlaps, List<Column<?>> columns, Description description) {
        if (withoutOverlaps && columns.size() < 2) {
            description.problem(
                    id,
                    "says withoutOverlaps() and has one column",
                    "name the columns that are equal before the range");
        }
    }

    /** Reports columns that are not of this table, and a list without any. */
    final boolean ownColumns(ObjectId id, List<Column<?>> columns, Description description) {
        if (columns.isEmpty()) {
            description.problem(id, "has no columns", "name at least one");
            return false;
        }
        boolean own = true;
        for (Column<?> column : columns) {
            if (!column.getTable().id().equals(table.id())) {
                description.problem(
                        id,
                        "names a column of another table, " + column.id().address(),
                        "name columns of " + table.id().address());
                own = false;
            }
        }
        return own;
    }
}
