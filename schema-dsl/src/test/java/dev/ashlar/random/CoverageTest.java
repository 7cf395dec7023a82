package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The pairs that the other tests of this package try hold every kind of object, and change it in every way. */
class CoverageTest {

    private static final int PAIRS = 2500;
    private static final int SERVER = 18;

    /** Parts of other definitions: they have addresses, and no definition of their own. */
    private static final Set<ObjectType> PARTS =
            EnumSet.of(ObjectType.ENUM_VALUE, ObjectType.ATTRIBUTE, ObjectType.VIEW_COLUMN);

    /** No embedded server has a provider of security labels, so no statement could set one; SecurityLabelsTest covers them. */
    private static final Set<ObjectType> NEVER_MADE = EnumSet.of(ObjectType.SECURITY_LABEL);

    /** All that they say is their address. */
    private static final Set<ObjectType> NEVER_ALTERED = EnumSet.of(ObjectType.SCHEMA);

    /** What of all kinds happens in the pairs. Safe for several threads. */
    private static final class Seen {
        private final Set<ObjectType> added = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> removed = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> altered = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> renamed = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> owned = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> granted = EnumSet.noneOf(ObjectType.class);
        private final Set<ObjectType> commented = EnumSet.noneOf(ObjectType.class);

        void pair(long seed) {
            SchemaPair pair = SchemaPair.of(seed, SERVER);
            Model before = Build.database(pair.before()).model();
            Model after = Build.database(pair.after()).model();
            changed(Diff.between(before, after), after);
        }

        private synchronized void changed(Diff diff, Model after) {
            for (Change change : diff.changes()) {
                Set<ObjectType> seen = switch (change) {
                    case Change.Added added -> this.added;
                    case Change.Removed removed -> this.removed;
                    case Change.Altered altered -> this.altered;
                    case Change.Renamed renamed -> this.renamed;
                };
                seen.add(change.id().type());
            }
            after.definitions().stream().map(Definition::id).forEach(this::said);
        }

        private void said(ObjectId id) {
            ObjectId on = id.parent();
            if (on != null) {
                switch (id.type()) {
                    case OWNER -> owned.add(on.type());
                    case PRIVILEGE -> granted.add(on.type());
                    case COMMENT -> commented.add(on.type());
                    default -> {}
                }
            }
        }
    }

    @Test
    void everyKindComesAndGoesAndBecomesDifferent() {
        var seen = new Seen();
        LongStream.rangeClosed(1, PAIRS).parallel().forEach(seen::pair);
        Set<ObjectType> all = EnumSet.complementOf(EnumSet.copyOf(PARTS));
        all.removeAll(NEVER_MADE);
        assertThat(seen.added).as("added").containsAll(all);
        assertThat(seen.removed).as("removed").containsAll(all);
        Set<ObjectType> alterable = EnumSet.copyOf(all);
        alterable.removeAll(NEVER_ALTERED);
        assertThat(seen.altered).as("altered").containsAll(alterable);
        assertThat(seen.renamed).as("renamed").containsAll(all(ObjectType::isRenamable));
        assertThat(seen.granted)
                .as("granted")
                .containsAll(all(type -> type.isGrantable() && type != ObjectType.COLUMN));
        assertThat(seen.owned)
                .as("owned")
                .contains(
                        ObjectType.SCHEMA,
                        ObjectType.COLLATION,
                        ObjectType.ENUM,
                        ObjectType.DOMAIN,
                        ObjectType.COMPOSITE_TYPE,
                        ObjectType.RANGE_TYPE,
                        ObjectType.SERVER,
                        ObjectType.TEXT_SEARCH_CONFIGURATION,
                        ObjectType.SEQUENCE,
                        ObjectType.TABLE,
                        ObjectType.FUNCTION,
                        ObjectType.PROCEDURE,
                        ObjectType.AGGREGATE,
                        ObjectType.OPERATOR,
                        ObjectType.OPERATOR_CLASS,
                        ObjectType.VIEW,
                        ObjectType.MATERIALIZED_VIEW);
        assertThat(seen.commented).as("commented").hasSizeGreaterThan(30);
    }

    private static Set<ObjectType> all(java.util.function.Predicate<ObjectType> which) {
        return Arrays.stream(ObjectType.values()).filter(which).collect(Collectors.toSet());
    }
}
