package dev.ashlar.codegen.source;

import java.util.List;

/** A piece of a simple expression. Casts are left out: whether they matter is seen when the result is compared. Immutable. */
sealed interface Node {

    /** A column of the own table, or a word that means something by itself. */
    record Name(String name) implements Node {}

    /** A text in quotes, of whatever type. */
    record Text(String value) implements Node {}

    /** A number. */
    record Numeral(String value) implements Node {}

    /** True or false. */
    record Truth(boolean value) implements Node {}

    /** A function of one name. */
    record Call(String name, List<Node> arguments) implements Node {}

    /** Values between brackets. */
    record Array(List<Node> values) implements Node {}

    /** Two values compared. */
    record Comparison(String operator, Node left, Node right) implements Node {}

    /** A value compared with any, or with all, of an array. */
    record Membership(boolean any, Node value, Node array) implements Node {}

    /** Whether a value is null, or is not. */
    record Nullness(boolean isNull, Node value) implements Node {}

    /** Conditions that must all hold, or of which one must. */
    record Junction(boolean and, List<Node> conditions) implements Node {}

    /** A condition that must not hold. */
    record Negation(Node condition) implements Node {}
}
