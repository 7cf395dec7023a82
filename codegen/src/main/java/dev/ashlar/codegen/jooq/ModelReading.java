package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Identity;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.ServerTexts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A model while jOOQ reads it: what the readers of all sorts of objects share. */
final class ModelReading {

    /** The first version in which partitions have the identities of their table (release notes of PostgreSQL 17). */
    private static final int PARTITION_IDENTITIES = 17;

    private final AbstractDatabase database;
    private final ModelInput input;
    private final DefaultTexts defaults;
    private final ExtensionTypes extensionTypes;
    private final TypeFacts typeFacts;
    private final Set<String> warned = new HashSet<>();
    private final Set<ObjectId> keyColumns = new HashSet<>();

    ModelReading(AbstractDatabase database, ModelInput input) {
        this.database = database;
        this.input = input;
        this.defaults = new DefaultTexts(this);
        this.extensionTypes = new ExtensionTypes(input.model());
        this.typeFacts = new TypeFacts(input.model(), extensionTypes);
        input.model().all(PrimaryKeyDef.class).forEach(key -> keyColumns.addAll(key.columns()));
    }

    AbstractDatabase database() {
        return database;
    }

    Model model() {
        return input.model();
    }

    ServerTexts texts() {
        return input.texts();
    }

    DefaultTexts defaults() {
        return defaults;
    }

    /** The names of all schemas that the model has or puts something in. */
    Set<String> schemaNames() {
        var names = new TreeSet<String>();
        for (Definition definition : model().definitions()) {
            ObjectId root = definition.id();
            for (ObjectId up = root.parent(); up != null; up = up.parent()) {
                root = up;
            }
            if (root.type() == ObjectType.SCHEMA) {
                names.add(root.name());
            }
        }
        return names;
    }

    /** The definitions of one kind, as the server's queries order them: by schema, table and name. */
    <D extends Definition> List<D> all(Class<D> kind) {
        return model().all(kind).stream()
                .sorted(Comparator.comparing((D definition) -> definition.id().schemaName())
                        .thenComparing(definition -> definition.id().owner().name())
                        .thenComparing(definition -> definition.id().name()))
                .toList();
    }

    /** The schema; null where jOOQ was not asked for it. */
    @Nullable
    SchemaDefinition schema(ObjectId id) {
        return database.getSchema(id.schemaName());
    }

    /** The table or view; null where jOOQ was not asked for it. */
    @Nullable
    TableDefinition table(ObjectId id) {
        SchemaDefinition schema = schema(id);
        return schema == null ? null : database.getTable(schema, id.name());
    }

    /** The comment on an object; null for none. */
    @Nullable
    String comment(ObjectId on) {
        return model().find(on.child(ObjectType.COMMENT, "")).orElse(null) instanceof CommentDef comment
                ? comment.text()
                : null;
    }

    /** Whether the server lets a column be null: identity, primary key and domain forbid it without being told. */
    boolean nullable(ColumnDef column) {
        DomainDef domain = typeFacts.domain(column.type());
        return column.nullable()
                && column.identity() == null
                && !keyColumns.contains(column.id())
                && (domain == null || domain.notNull() == null);
    }

    /** The identity of a column, which a partition has from the table above; null for none. */
    @Nullable
    Identity identity(ColumnDef column) {
        Identity own = column.identity();
        int server = texts().server();
        if (own != null || server > 0 && server < PARTITION_IDENTITIES) {
            return own;
        }
        return model().inheritance()
                .partition(column.id().owner())
                .map(partition -> column.id().movedTo(partition.of()))
                .flatMap(above -> model().find(above))
                .filter(ColumnDef.class::isInstance)
                .map(ColumnDef.class::cast)
                .map(this::identity)
                .orElse(null);
    }

    /** What the server would say of a column. */
    ColumnFacts facts(ColumnDef column) {
        return typeFacts.column(column.id().name(), column.type(), nullable(column));
    }

    /** What the server would say of an attribute of a composite type. */
    ColumnFacts facts(CompositeTypeDef.Attribute attribute) {
        DomainDef domain = typeFacts.domain(attribute.type());
        return typeFacts.column(attribute.name(), attribute.type(), domain == null || domain.notNull() == null);
    }

    TypeFacts typeFacts() {
        return typeFacts;
    }

    /** Types that stand in the model as text. */
    WrittenTypes writtenTypes() {
        return new WrittenTypes(extensionTypes);
    }

    ExtensionTypes extensionTypes() {
        return extensionTypes;
    }

    /** Says that the server's text of an object is not known. */
    void warnOfOurs(ObjectId id) {
        warn("%s: the server's text of it is not known, ours is taken".formatted(id));
    }

    /** Says once what could not be told exactly. */
    void warn(String sentence) {
        if (warned.add(sentence)) {
            input.warnings().accept(sentence);
        }
    }
}
