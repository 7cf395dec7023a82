package dev.ashlar.kind;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.model.SequenceDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.UniqueDef;
import dev.ashlar.model.ViewDef;
import java.util.Optional;

/**
 * Something that an object has and that the oldest supported PostgreSQL does not know yet. Immutable.
 *
 * @param object the object
 * @param words what it has, in PostgreSQL's words
 * @param since the first major version that knows it (release notes of 15 and 18)
 */
public record Feature(ObjectId object, String words, int since) {

    /** The oldest major version that is supported. */
    public static final int OLDEST = 14;

    /** The newest major version that is known. */
    public static final int NEWEST = 18;

    /** What an object has of this sort; empty for nothing. */
    public static Optional<Feature> of(Definition definition) {
        return switch (definition) {
            case ColumnDef column ->
                is(
                        column.generated() != null && column.generated().virtual(),
                        column,
                        "a virtual generated column",
                        18);
            case UniqueDef unique -> is(unique.nullsNotDistinct(), unique, "NULLS NOT DISTINCT", 15);
            case IndexDef index -> is(index.nullsNotDistinct(), index, "NULLS NOT DISTINCT", 15);
            case ForeignKeyDef key -> is(!key.onDeleteColumns().isEmpty(), key, "ON DELETE of some columns only", 15);
            case PrimaryKeyDef key -> Optional.empty();
            case CheckDef check -> Optional.empty();
            case ExclusionDef exclusion -> Optional.empty();
            case SchemaDef schema -> Optional.empty();
            case ExtensionDef extension -> Optional.empty();
            case EnumDef values -> Optional.empty();
            case SequenceDef sequence -> Optional.empty();
            case TableDef table -> Optional.empty();
            case DefaultDef value -> Optional.empty();
            case ViewDef view -> Optional.empty();
            case SequenceOwnerDef owner -> Optional.empty();
            case CommentDef comment -> Optional.empty();
        };
    }

    private static Optional<Feature> is(boolean there, Definition definition, String words, int since) {
        return there ? Optional.of(new Feature(definition.id(), words, since)) : Optional.empty();
    }
}
