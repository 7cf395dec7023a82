package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a way back brings of the version before, and what it takes of what came since.
 *
 * @param migration the migration whose reverse it is
 */
record Restoration(NewMigration migration) {

    /** In words, one line each. */
    List<String> lines() {
        String forward = Direction.FORWARD.letter() + Migration.digits(migration.number());
        Diff diff = migration.reverse().diff();
        LossWords lost = LossWords.before(migration.forward());
        LossWords taken = LossWords.of(migration.reverse().statements());
        List<String> hurt = taken.in(diff.after(), true).phrases();
        List<String> said = new ArrayList<>();
        said.add("restores the schema as it was before " + forward + ", and every value that was there then"
                + (lost.isEmpty() && hurt.isEmpty() ? "" : " but for these"));
        lost.phrases().forEach(loss -> said.add("restores the shape only, not " + loss));
        hurt.forEach(loss -> said.add("may lose " + loss));
        taken.in(diff.after(), false)
                .phrases()
                .forEach(loss -> said.add("loses what came with " + forward + ": " + loss));
        returns(diff, false, "comes back without unlisted privileges: ", said);
        returns(diff, true, "comes back without unlisted privileges, as the last column of its table: ", said);
        return said;
    }

    /** What the way back creates and others may have had a privilege on. */
    private static void returns(Diff diff, boolean columns, String words, List<String> said) {
        String names = diff.changes().stream()
                .filter(Change.Added.class::isInstance)
                .map(Change::id)
                .filter(id -> columns == (id.type() == ObjectType.COLUMN))
                .filter(id -> id.type().isGrantable())
                .filter(id -> !isPartOfAnother(id, diff))
                .map(ObjectId::address)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            said.add(words + names);
        }
    }

    private static boolean isPartOfAnother(ObjectId id, Diff diff) {
        Definition added = diff.after().find(id).orElseThrow();
        ObjectId host = Model.host(added);
        return host != null && !diff.before().has(host);
    }
}
