package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ReferentialAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/**
 * Foreign keys. The driver names the index that a foreign key rests on; where that is an index of no constraint, jOOQ
 * knows no key to refer to and the foreign key is not seen.
 */
final class ForeignKeys {

    private final ModelReading reading;
    private final ReferencedKeys referencedKeys;

    ForeignKeys(ModelReading reading) {
        this.reading = reading;
        this.referencedKeys = new ReferencedKeys(reading.model());
    }

    void load(DefaultRelations relations) {
        var copies = new ForeignKeyCopies(reading.model(), reading.texts().server());
        List<ForeignKeyCopies.Copy> all = new ArrayList<>();
        reading.all(ForeignKeyDef.class).forEach(key -> all.addAll(copies.of(key)));
        all.sort(Comparator.comparing(
                        (ForeignKeyCopies.Copy copy) -> copy.key().id().schemaName())
                .thenComparing(copy -> copy.key().id().owner().name())
                .thenComparing(ForeignKeyCopies.Copy::name));
        for (ForeignKeyCopies.Copy copy : all) {
            ForeignKeyDef key = copy.key();
            TableDefinition from = reading.table(key.id().owner());
            TableDefinition to = reading.table(copy.table());
            ObjectId referenced = copy.table().equals(key.referencedTable())
                    ? referencedKeys.of(key)
                    : referencedKeys.of(key, copy.table());
            if (from != null && to != null && referenced != null) {
                load(relations, copy, from, to, referenced.name());
            }
        }
    }

    private void load(
            DefaultRelations relations,
            ForeignKeyCopies.Copy copy,
            TableDefinition from,
            TableDefinition to,
            String uniqueKey) {
        ForeignKeyDef key = copy.key();
        for (int i = 0; i < key.columns().size(); i++) {
            var column = from.getColumn(key.columns().get(i).name());
            var reference = to.getColumn(key.references().get(i).name());
            relations.addForeignKey(
                    copy.name(),
                    from,
                    column,
                    uniqueKey,
                    to,
                    reference,
                    true,
                    rule(key.onDelete()),
                    rule(key.onUpdate()));
            for (IndexDefinition index : reading.database().getIndexes(to)) {
                if (index.getName().equals(uniqueKey)) {
                    for (UniqueKeyDefinition known : to.getKeys()) {
                        if (known.getKeyColumns().equals(index.getColumns())) {
                            relations.addForeignKey(copy.name(), from, column, known.getName(), to, reference, true);
                        }
                    }
                }
            }
        }
    }

    private static ForeignKeyRule rule(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> ForeignKeyRule.NO_ACTION;
            case RESTRICT -> ForeignKeyRule.RESTRICT;
            case CASCADE -> ForeignKeyRule.CASCADE;
            case SET_NULL -> ForeignKeyRule.SET_NULL;
            case SET_DEFAULT -> ForeignKeyRule.SET_DEFAULT;
        };
    }
}
