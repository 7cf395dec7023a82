/** "Did you mean": the word nearest to one that is not known, for error messages. */
@org.jspecify.annotations.NullMarked
package dev.ashlar.suggest;
