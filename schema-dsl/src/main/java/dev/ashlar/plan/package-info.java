/**
 * From a difference to statements in order: which objects are altered, dropped, created or built anew, in which order,
 * and where a plan must be cut. Knows no kind of object: what one kind must know of another it says itself, by what it
 * needs and how it responds.
 */
@NullMarked
package dev.ashlar.plan;

import org.jspecify.annotations.NullMarked;
