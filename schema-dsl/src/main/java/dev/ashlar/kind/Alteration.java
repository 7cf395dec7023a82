package dev.ashlar.kind;

import java.util.List;

/** How an object becomes what it is to be. */
public sealed interface Alteration {

    /**
     * It is altered where it stands.
     *
     * @param steps the statements, in order
     * @param effect what this means for its dependents
     */
    record InPlace(List<Step> steps, Effect effect) implements Alteration {
        public InPlace {
            steps = List.copyOf(steps);
        }
    }

    /** It is dropped and created again. */
    record Recreate() implements Alteration {}

    /** What it lives in is dropped and created again, as no statement alters it there. */
    record RecreateParent() implements Alteration {}

    /**
     * A new object is created beside the old one, dependents move over, and the old one is dropped.
     *
     * @param create the statements that put the new object in the old one's place
     * @param drop the statements that drop the old one under the name it was given
     */
    record Supplant(List<Step> create, List<Step> drop) implements Alteration {
        public Supplant {
            create = List.copyOf(create);
            drop = List.copyOf(drop);
        }
    }
}
