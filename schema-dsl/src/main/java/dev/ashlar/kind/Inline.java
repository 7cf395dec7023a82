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
import dev.ashlar.sql.Sql;
import java.util.Map;
import java.util.Optional;

/** What stands inside <code>CREATE TABLE</code> for each kind that can. */
final class Inline {

    private Inline() {}

    /**
     * The line of a part of a new table; empty for one that stands inside another's line.
     *
     * @param defaults the defaults that are created with the table, by their column
     */
    static Optional<Sql> clause(Definition part, Map<ObjectId, DefaultDef> defaults) {
        return switch (part) {
            case ColumnDef column -> Optional.of(ColumnKind.clause(column, defaults.get(column.id())));
            case PrimaryKeyDef key -> Optional.of(PrimaryKeyKind.clause(key));
            case UniqueDef unique -> Optional.of(UniqueKind.clause(unique));
            case CheckDef check -> Optional.of(CheckKind.clause(check));
            case ExclusionDef exclusion -> Optional.of(ExclusionKind.clause(exclusion));
            case SchemaDef schema -> Optional.empty();
            case ExtensionDef extension -> Optional.empty();
            case EnumDef values -> Optional.empty();
            case SequenceDef sequence -> Optional.empty();
            case TableDef table -> Optional.empty();
            case DefaultDef value -> Optional.empty();
            case ForeignKeyDef key -> Optional.empty();
            case IndexDef index -> Optional.empty();
            case ViewDef view -> Optional.empty();
            case SequenceOwnerDef owner -> Optional.empty();
            case CommentDef comment -> Optional.empty();
        };
    }
}
