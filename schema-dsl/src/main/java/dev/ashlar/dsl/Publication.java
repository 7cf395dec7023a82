package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PublicationDef;
import dev.ashlar.model.PublicationDef.PublishedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A publication of changes for logical replication, PostgreSQL's {@code CREATE PUBLICATION}.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Publication implements DatabaseObject {

    /** The changes that can be published (manual, CREATE PUBLICATION). */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    private final ObjectId id;
    private boolean allTables;
    private final Map<Table, Member> tables = new LinkedHashMap<>();
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, String> options = new TreeMap<>();
    private @Nullable String comment;
    private @Nullable String oldName;

    /** What of a table is published. */
    private record Member(List<Column<?>> columns, @Nullable Condition where) {}

    private Publication(String name) {
        this.id = PublicationDef.id(Objects.requireNonNull(name, "the name of a publication is null"));
    }

    /** A publication by its name. */
    public static Publication publication(String name) {
        return new Publication(name);
    }

    /** Of all tables, also of those to come. */
    public Publication ofAllTables() {
        this.allTables = true;
        return this;
    }

    /** Of tables with all their rows and columns. */
    public Publication of(Table... some) {
        Given.all(some, () -> id, "table").forEach(table -> tables.put(table, new Member(List.of(), null)));
        return this;
    }

    /** Of some columns of a table; PostgreSQL 15 and newer. */
    public Publication ofColumns(Table table, Column<?>... columns) {
        tables.put(Given.one(table, () -> id, "table"), new Member(Given.all(columns, () -> id, "column"), null));
        return this;
    }

    /** Of some rows of a table, and of some of its columns if any are named; PostgreSQL 15 and newer. */
    public Publication where(Table table, Condition condition, Column<?>... columns) {
        tables.put(Given.one(table, () -> id, "table"), new Member(Given.all(columns, () -> id, "column"), condition));
        return this;
    }

    /** Of all tables in schemas; PostgreSQL 15 and newer. */
    public Publication ofSchemas(Schema... some) {
        schemas.addAll(Given.all(some, () -> id, "schema"));
        return this;
    }

    /** Publishes only these changes; all four where nothing is said. */
    public Publication publishing(Event... events) {
        List<Event> given = Given.all(events, () -> id, "event");
        options.put(
                "publish",
                Stream.of(Event.values())
                        .filter(given::contains)
                        .map(event -> event.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        if (List.of(Event.values()).equals(given.stream().sorted().distinct().toList())) {
            options.remove("publish");
        }
        return this;
    }

    /** Publishes the changes of partitions as those of the partitioned table. */
    public Publication viaPartitionRoot() {
        options.put("publish_via_partition_root", "true");
        return this;
    }

    /** Publishes stored generated columns too; PostgreSQL 18 and newer. */
    public Publication withGeneratedColumns() {
        options.put("publish_generated_columns", "stored");
        return this;
    }

    /** Says what the publication is for. */
    public Publication withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the publication had another name before. */
    public Publication renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        if (allTables && (!tables.isEmpty() || !schemas.isEmpty())) {
            description.problem(
                    id, "is of all tables and names some", "say ofAllTables() or name tables and schemas, not both");
        }
        var members = new ArrayList<PublishedTable>();
        tables.forEach((table, member) -> members.add(member(table, member, description)));
        description.add(new PublicationDef(
                id, allTables, members, schemas.stream().map(Schema::id).toList(), new TreeMap<>(options)));
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    private PublishedTable member(Table table, Member member, Description description) {
        if (table.isUnlogged()) {
            description.problem(
                    id,
                    "is of an unlogged table, " + table.id().address() + ", whose changes are not logged",
                    "leave out the table, or its unlogged()");
        }
        for (Column<?> column : member.columns()) {
            if (!column.getTable().id().equals(table.id())) {
                description.problem(
                        id,
                        "names a column of another table, " + column.id().address(),
                        "name columns of " + table.id().address());
            }
        }
        Condition condition = member.where();
        Expression where = condition == null ? null : Rendering.condition(condition, table, id, description);
        return new PublishedTable(
                table.id(), member.columns().stream().map(Column::id).toList(), where);
    }
}
