package dev.ashlar.codegen.jooq;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.UniqueDef;
import dev.ashlar.model.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a model down briefly. */
final class ModelBuilder {
    private final List<Definition> definitions = new ArrayList<>();

    Model model() {
        return Model.of(definitions);
    }

    ModelBuilder schema(String name) {
        return add(new SchemaDef(ObjectId.schema(name)));
    }

    ModelBuilder extension(String name, String schema) {
        return add(new ExtensionDef(new ObjectId(ObjectType.EXTENSION, null, name), ObjectId.schema(schema)));
    }

    SqlType enumType(String schema, String name, String... labels) {
        ObjectId id = ObjectId.schema(schema).child(ObjectType.ENUM, name);
        add(new EnumDef(id, List.of(labels)));
        return SqlType.of(id);
    }

    ModelBuilder sequenceOwner(String schema, String name, ObjectId column) {
        ObjectId sequence = ObjectId.schema(schema).child(ObjectType.SEQUENCE, name);
        return add(new SequenceOwnerDef(sequence.child(ObjectType.SEQUENCE_OWNER, ""), column));
    }

    ModelBuilder sequence(String schema, String name, SequenceOptions options) {
        return add(new SequenceDef(ObjectId.schema(schema).child(ObjectType.SEQUENCE, name), options));
    }

    /** A view; <code>needs</code> are tables and views that the query names. */
    ObjectId view(String schema, String name, List<String> columns, String query, ObjectId... needs) {
        ObjectId id = ObjectId.schema(schema).child(ObjectType.VIEW, name);
        add(new ViewDef(id, columns, expression(query, needs)));
        return id;
    }

    /** A materialized view; <code>needs</code> are tables and views that the query names. */
    ObjectId materializedView(String schema, String name, List<String> columns, String query, ObjectId... needs) {
        ObjectId id = ObjectId.schema(schema).child(ObjectType.MATERIALIZED_VIEW, name);
        add(new MaterializedViewDef(
                id, columns, expression(query, needs), null, new TreeMap<>(), null, new TreeMap<>(), false));
        return id;
    }

    /** An index of a materialized view. */
    void index(ObjectId view, String name, boolean unique, String... columns) {
        add(new IndexDef(
                view.child(ObjectType.INDEX, name),
                unique,
                "btree",
                Stream.of(columns)
                        .map(column -> IndexElement.of(Expression.column(view.child(ObjectType.VIEW_COLUMN, column))))
                        .toList(),
                List.of(),
                false,
                new TreeMap<>(),
                null));
    }

    ModelBuilder comment(ObjectId on, String text) {
        return add(new CommentDef(on.child(ObjectType.COMMENT, ""), text));
    }

    TableBuilder table(String schema, String name) {
        return new TableBuilder(ObjectId.schema(schema).child(ObjectType.TABLE, name));
    }

    ModelBuilder add(Definition definition) {
        definitions.add(definition);
        return this;
    }

    /** Text with all columns of the needed tables declared as needs, as one who writes raw SQL would. */
    private Expression expression(String sql, ObjectId... needs) {
        List<ObjectId> all = new ArrayList<>(List.of(needs));
        for (Definition definition : definitions) {
            if (definition instanceof ColumnDef && all.contains(definition.id().owner())) {
                all.add(definition.id());
            }
        }
        return new Expression(List.of(new Expression.Text(sql)), Set.copyOf(all));
    }

    /** One table. */
    final class TableBuilder {
        final ObjectId id;

        TableBuilder(ObjectId id) {
            this.id = id;
            add(new TableDef(id));
        }

        ObjectId column(String name) {
            return id.child(ObjectType.COLUMN, name);
        }

        TableBuilder column(String name, SqlType type) {
            add(new ColumnDef(column(name), type, false, null, null, null));
            return this;
        }

        TableBuilder nullable(String name, SqlType type) {
            add(new ColumnDef(column(name), type, true, null, null, null));
            return this;
        }

        TableBuilder column(String name, SqlType type, String value) {
            return column(name, type).value(name, value);
        }

        TableBuilder nullable(String name, SqlType type, String value) {
            return nullable(name, type).value(name, value);
        }

        TableBuilder collated(String name, SqlType type, String collation) {
            add(new ColumnDef(column(name), type, true, collation, null, null));
            return this;
        }

        TableBuilder identity(String name, SqlType type, boolean always, SequenceOptions options) {
            var identity = new Identity(always, id.name() + "_" + name + "_seq", options);
            add(new ColumnDef(column(name), type, false, null, identity, null));
            return this;
        }

        TableBuilder generated(String name, SqlType type, String expression, boolean virtual) {
            var generated = new Generated(expression(expression, id), virtual);
            add(new ColumnDef(column(name), type, true, null, null, generated));
            return this;
        }

        private TableBuilder value(String name, String value) {
            add(new DefaultDef(column(name).child(ObjectType.DEFAULT, ""), Expression.raw(value)));
            return this;
        }

        TableBuilder value(String name, String value, ObjectId needs) {
            add(new DefaultDef(column(name).child(ObjectType.DEFAULT, ""), expression(value, needs)));
            return this;
        }

        TableBuilder primaryKey(String name, String... columns) {
            add(new PrimaryKeyDef(
                    id.child(ObjectType.PRIMARY_KEY, name), columns(columns), List.of(), Deferral.NOT_DEFERRABLE));
            return this;
        }

        TableBuilder unique(String name, String... columns) {
            add(new UniqueDef(
                    id.child(ObjectType.UNIQUE, name), columns(columns), List.of(), false, Deferral.NOT_DEFERRABLE));
            return this;
        }

        TableBuilder check(String name, String condition) {
            add(new CheckDef(id.child(ObjectType.CHECK, name), expression(condition, id), false));
            return this;
        }

        TableBuilder foreignKey(String name, List<String> columns, TableBuilder to, List<String> references) {
            return foreignKey(name, columns, to, references, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
        }

        TableBuilder foreignKey(
                String name,
                List<String> columns,
                TableBuilder to,
                List<String> references,
                ReferentialAction onDelete,
                ReferentialAction onUpdate) {
            return foreignKey(name, columns, to, references, onDelete, onUpdate, null);
        }

        TableBuilder foreignKey(
                String name,
                List<String> columns,
                TableBuilder to,
                List<String> references,
                ReferentialAction onDelete,
                ReferentialAction onUpdate,
                @Nullable ObjectId key) {
            add(new ForeignKeyDef(
                    id.child(ObjectType.FOREIGN_KEY, name),
                    columns.stream().map(this::column).toList(),
                    references.stream().map(to::column).toList(),
                    key,
                    false,
                    onUpdate,
                    onDelete,
                    List.of(),
                    Deferral.NOT_DEFERRABLE));
            return this;
        }

        TableBuilder index(String name, boolean unique, IndexElement... elements) {
            return index(name, unique, "btree", List.of(), null, elements);
        }

        TableBuilder index(
                String name,
                boolean unique,
                String method,
                List<String> include,
                @Nullable String where,
                IndexElement... elements) {
            add(new IndexDef(
                    id.child(ObjectType.INDEX, name),
                    unique,
                    method,
                    List.of(elements),
                    include.stream().map(this::column).toList(),
                    false,
                    new TreeMap<>(),
                    where == null ? null : expression(where, id)));
            return this;
        }

        IndexElement on(String column) {
            return IndexElement.of(Expression.column(column(column)));
        }

        IndexElement over(String expression) {
            return IndexElement.of(expression(expression, id));
        }

        private Expression expression(String sql, ObjectId needs) {
            return ModelBuilder.this.expression(sql, needs);
        }

        private List<ObjectId> columns(String... names) {
            return Stream.of(names).map(this::column).toList();
        }
    }
}
