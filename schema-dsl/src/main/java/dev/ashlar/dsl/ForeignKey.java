package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.Validity;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of a table: {@code FOREIGN KEY ... REFERENCES}. What happens when a row it refers to goes or changes is one of the
 * constants of this class, to be imported statically: {@code onDelete(CASCADE)}.
 */
public final class ForeignKey extends TablePart {

    /** Refuses, at the end of the statement or, where it is deferred, of the transaction. The usual. */
    public static final ReferentialAction NO_ACTION = ReferentialAction.NO_ACTION;

    /** Refuses at once. */
    public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;

    /** Deletes the referring rows too, or gives them the changed key. */
    public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;

    /** Sets the referring columns to null. */
    public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;

    /** Sets the referring columns to their defaults. */
    public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;

    private final List<Column<?>> columns;
    private List<Supplier<? extends Column<?>>> references = List.of();
    private boolean matchFull;
    private boolean differentTypes;
    private @Nullable Supplier<? extends TablePart> key;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private List<Column<?>> onDeleteColumns = List.of();
    private boolean period;
    private Validity validity = Validity.VALID;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    ForeignKey(Table table, @Nullable String name, List<Column<?>> columns) {
        super(table, name);
        this.columns = columns;
    }

    /**
     * The columns that it refers to, one for each of its own, each by a lambda, so that tables can refer to each other:
     * {@code references(() -> USERS.id)}.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // nothing is written into the array
    public final ForeignKey references(Supplier<? extends Column<?>>... targets) {
        this.references = given(targets, "referred column");
        return this;
    }

    /** Says that its columns are on purpose of other types than those that they refer to, and can be compared with them. */
    public ForeignKey differentTypes() {
        this.differentTypes = true;
        return this;
    }

    /** Says which key it refers to, where the columns are unique by several: the one that was made first. */
    public ForeignKey by(Supplier<? extends TablePart> uniqueKey) {
        this.key = given(uniqueKey, "key");
        return this;
    }

    /** {@code MATCH FULL}: all of its columns are null or none is. */
    public ForeignKey matchFull() {
        this.matchFull = true;
        return this;
    }

    /** Says what happens when the key it refers to changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        this.onUpdate = given(action, "action of onUpdate");
        return this;
    }

    /** Says what happens when the row it refers to goes; for some of its columns only (PostgreSQL 15) where they are named. */
    public ForeignKey onDelete(ReferentialAction action, Column<?>... only) {
        this.onDelete = given(action, "action of onDelete");
        this.onDeleteColumns = given(only, "column of onDelete");
        return this;
    }

    /** Can be checked at the end of a transaction, where the transaction says so. */
    public ForeignKey deferrable() {
        this.deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of a transaction, unless the transaction says otherwise. */
    public ForeignKey initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /**
     * {@code PERIOD}: the last column is a range that the ranges referred to must cover; they are those of a key that says
     * {@code withoutOverlaps()} (PostgreSQL 18).
     */
    public ForeignKey period() {
        this.period = true;
        return this;
    }

    /** {@code NOT VALID}: rows that were there before it are not looked at. Without this word later, they are. */
    public ForeignKey notValid() {
        this.validity = Validity.NOT_VALID;
        return this;
    }

    /** {@code NOT ENFORCED}: it is written down and nothing more (PostgreSQL 18). */
    public ForeignKey notEnforced() {
        this.validity = Validity.NOT_ENFORCED;
        return this;
    }

    /** Says what it is for. */
    public ForeignKey withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public ForeignKey renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectType type() {
        return ObjectType.FOREIGN_KEY;
    }

    @Override
    String usualName() {
        return usualName(columns, "fkey");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (!ownColumns(id, columns, description)
                || !onDeleteColumns.isEmpty() && !ownColumns(id, onDeleteColumns, description)) {
            return;
        }
        List<Column<?>> targets =
                new ReferenceCheck(id, columns, differentTypes, key != null, description).targets(references);
        if (targets.isEmpty()) {
            return;
        }
        Table target = targets.get(0).getTable();
        if (target.isUnlogged() && !columns.get(0).getTable().isUnlogged()) {
            description.problem(
                    id,
                    "refers to an unlogged table, " + target.id().address(),
                    "say unlogged() of " + table().id().address() + " too, or of neither");
        }
        if (period && (onUpdate != NO_ACTION || onDelete != NO_ACTION)) {
            description.problem(id, "says period() and an action other than NO_ACTION", "leave out the action");
        }
        description.add(new ForeignKeyDef(
                id,
                ids(columns),
                ids(targets),
                key == null
                        ? ReferenceCheck.key(targets).orElse(null)
                        : key.get().id(),
                matchFull,
                onUpdate,
                onDelete,
                ids(onDeleteColumns),
                deferral,
                period,
                validity));
    }
}
