package dev.ashlar.dsl;

import static dev.ashlar.dsl.Cast.cast;
import static dev.ashlar.dsl.Collation.collation;
import static dev.ashlar.dsl.CompositeType.composite;
import static dev.ashlar.dsl.Domain.domain;
import static dev.ashlar.dsl.Operator.operator;
import static dev.ashlar.dsl.OperatorClass.operatorClass;
import static dev.ashlar.dsl.OperatorFamily.operatorFamily;
import static dev.ashlar.dsl.RangeType.range;
import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.TextSearchConfiguration.textSearchConfiguration;
import static dev.ashlar.dsl.TextSearchDictionary.textSearchDictionary;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.jsonb;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.typeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Reported.Built;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Mistakes with types and what goes with them are told with the object's address, what is wrong and what to write instead. */
class TypeProblemsTest {

    @Test
    void domains() {
        assertThat(problems(domain(APP, "d").as(text().nullable())))
                .containsExactly("domain app.d: is over a type that says nullable(), an identity or a generation; leave"
                        + " that out: a domain may be null unless it says notNull()");
        assertThat(problems(domain(APP, "d").as(text()).check("c", value -> null)))
                .containsExactly(
                        "domain constraint app.d.c: has no condition; give it one, as check(name, value -> condition)");
        assertThat(problems(domain(APP, "d").as(text()), composite(APP, "d").attribute("a", text())))
                .containsExactly("composite type app.d: has the name of domain app.d; give one of them another name");
        AtomicReference<Column<String>> column = new AtomicReference<>();
        var table = new Built("t", t -> column.set(t.with("a", text())));
        assertThat(problems(table, domain(APP, "d").as(text()).check("c", value -> value.eq(column.get()))))
                .containsExactly("domain constraint app.d.c: names the column app.t.a; use the value that the condition"
                        + " is given");
    }

    @Test
    void whatAColumnIsOfMustBeListed() {
        Domain<String> email = domain(APP, "email").as(text());
        assertThat(inTable(t -> t.with("a", typeOf(email))))
                .containsExactly(
                        "domain app.email: is not part of the database, and is needed by column app.t.a; list it"
                                + " in Database.of(...)");
        Collation german = collation(APP, "german").icu("de");
        assertThat(inTable(t -> t.with("a", text().collate(german))))
                .containsExactly("collation app.german: is not part of the database, and is needed by column app.t.a;"
                        + " list it in Database.of(...)");
    }

    @Test
    void compositeTypes() {
        assertThat(problems(composite(APP, "c").attribute("a", text()).attribute("a", integer())))
                .containsExactly("composite type app.c: has two attributes a; give one of them another name");
        assertThat(problems(composite(APP, "c").attribute("a", text().nullable())))
                .containsExactly("attribute app.c.a: says more than a type and a collation; leave out nullable(),"
                        + " defaultTo(...) and the like: attributes have none of these");
        assertThat(problems(composite(APP, "c").attribute("a", text()).commentOn("b", "B.")))
                .containsExactly(
                        "composite type app.c: comments on the attribute b, which it does not have; use the name"
                                + " that the attribute has now");
        assertThat(problems(composite(APP, "c").attribute("a", text()).renamedAttribute("b", "c")))
                .containsExactly(
                        "composite type app.c: renames the attribute b, which it does not have; use the name that"
                                + " the attribute has now");
    }

    @Test
    void rangesAndCollations() {
        assertThat(problems(range(APP, "r", integer().nullable())))
                .containsExactly("range type app.r: says more of its subtype than the collation; leave out nullable(),"
                        + " defaultTo(...) and the like");
        assertThat(problems(collation(APP, "c")))
                .containsExactly(
                        "collation app.c: does not say what it sorts by; say icu(...), libc(...) or builtin(...)");
        assertThat(problems(collation(APP, "c").libc("C").nondeterministic()))
                .containsExactly(
                        "collation app.c: is of libc and nondeterministic or with rules; use icu(...) for that");
    }

    @Test
    void operatorsAndCasts() {
        assertThat(problems(operator(APP, "plus", integer(), integer()).function("int4pl")))
                .containsExactly(
                        "operator app.plus(integer, integer): has a name that is none of an operator; use signs"
                                + " of + - * / < > = ~ ! @ # % ^ & | ` ?");
        assertThat(problems(operator(APP, "+", integer(), integer())))
                .containsExactly(
                        "operator app.\"+\"(integer, integer): has no function; say function(\"schema.name\")");
        assertThat(problems(operator(APP, "+", integer(), integer())
                        .function("int4pl")
                        .renamedFrom("-")))
                .containsExactly(
                        "operator app.\"+\"(integer, integer): is said to have had another name, and can have no"
                                + " other; leave out renamedFrom");
        assertThat(problems(operatorClass(APP, "c", "btree", integer())))
                .containsExactly("operator class app.c(btree): belongs to no family; say inFamily(...) with an"
                        + " operatorFamily(...) of btree");
        OperatorFamily hash = operatorFamily(APP, "f", "hash");
        assertThat(problems(hash, operatorClass(APP, "c", "btree", integer()).inFamily(hash)))
                .containsExactly("operator class app.c(btree): belongs to operator family app.f(hash), which is for"
                        + " another access method; use one for btree");
        assertThat(problems(cast(integer(), jsonb())))
                .containsExactly("cast \"integer AS jsonb\": does not say how it is done; say withFunction(...),"
                        + " withInout() or withoutFunction()");
    }

    @Test
    void textSearch() {
        assertThat(problems(textSearchDictionary(APP, "d")))
                .containsExactly("text search dictionary app.d: has no template; say template(\"pg_catalog.simple\") or"
                        + " another");
        assertThat(problems(textSearchConfiguration(APP, "c").mapping("word", mapping -> mapping)))
                .containsExactly("text search configuration app.c: maps word to no dictionary; name one, or leave the"
                        + " mapping out");
        assertThat(problems(textSearchDictionary(APP, "d").template("pg_catalog.simple", 7)))
                .containsExactly(
                        "text search dictionary app.d: is said to need 7; name objects that are listed with the"
                                + " database");
    }
}
