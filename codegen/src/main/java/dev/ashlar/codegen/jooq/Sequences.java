package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jspecify.annotations.Nullable;

/** Sequences. Those that only feed one column's default are the system's, in jOOQ's words, as are those of identities. */
final class Sequences {

    private final ModelReading reading;

    Sequences(ModelReading reading) {
        this.reading = reading;
    }

    List<SequenceDefinition> definitions() {
        boolean withSystem = reading.database().getIncludeSystemSequences();
        Set<ObjectId> system = withSystem ? Set.of() : ofDefaults();
        List<SequenceDefinition> sequences = new ArrayList<>();
        for (SequenceDef sequence : reading.all(SequenceDef.class)) {
            SchemaDefinition schema = reading.schema(sequence.id());
            if (schema != null && !system.contains(sequence.id())) {
                sequences.add(own(schema, sequence));
            }
        }
        if (withSystem) {
            addIdentities(sequences);
        }
        return sequences;
    }

    private SequenceDefinition own(SchemaDefinition schema, SequenceDef sequence) {
        SequenceOptions options = sequence.options();
        // What SQL's standard takes for an ascending sequence is not told.
        return new DefaultSequenceDefinition(
                schema,
                sequence.id().name(),
                type(schema, options.type(), bits(options.type())),
                null,
                unless(options.start(), 1),
                unless(options.increment(), 1),
                unless(options.min(), 1),
                unless(options.max(), SequenceOptions.highest(options.type())),
                options.cycle(),
                null);
    }

    private void addIdentities(List<SequenceDefinition> sequences) {
        for (ColumnDef column : reading.all(ColumnDef.class)) {
            Identity identity = column.identity();
            SchemaDefinition schema = reading.schema(column.id());
            if (identity != null && schema != null) {
                SequenceOptions options = identity.options();
                sequences.add(new DefaultSequenceDefinition(
                        schema,
                        identity.sequence(),
                        type(schema, BuiltInTypes.catalogName(options.type()).orElse(options.type()), null),
                        null,
                        BigInteger.valueOf(options.start()),
                        BigInteger.valueOf(options.increment()),
                        BigInteger.valueOf(options.min()),
                        BigInteger.valueOf(options.max()),
                        options.cycle(),
                        null));
            }
        }
    }

    private DefaultDataTypeDefinition type(SchemaDefinition schema, String name, @Nullable Integer precision) {
        return new DefaultDataTypeDefinition(reading.database(), schema, name, 0, precision, 0, false, (String) null);
    }

    /** Sequences named after a column whose default counts from them, in words that need no quotes. */
    private Set<ObjectId> ofDefaults() {
        Set<ObjectId> found = new HashSet<>();
        for (ColumnDef column : reading.all(ColumnDef.class)) {
            String text = reading.defaults().textOf(column);
            ObjectId table = column.id().owner();
            String name = table.name() + "_" + column.id().name() + "_seq";
            if (("nextval('" + name + "'::regclass)").equals(text)
                    || ("nextval('" + table.schemaName() + "." + name + "'::regclass)").equals(text)) {
                found.add(table.owner().child(ObjectType.SEQUENCE, name));
            }
        }
        return found;
    }

    private static int bits(String type) {
        return switch (type) {
            case "smallint" -> Short.SIZE;
            case "integer" -> Integer.SIZE;
            default -> Long.SIZE;
        };
    }

    private static @Nullable BigInteger unless(long value, long usual) {
        return value == usual ? null : BigInteger.valueOf(value);
    }
}
