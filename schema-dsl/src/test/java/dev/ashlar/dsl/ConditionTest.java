package dev.ashlar.dsl;

import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.CheckDef;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Conditions are written as a person would write them. */
class ConditionTest {

    @Test
    void conjunctionHasNoParenthesesAroundIt() {
        assertThat(check(name -> name.ne("(").and(name.ne(")")))).isEqualTo("name <> '(' AND name <> ')'");
    }

    @Test
    void disjunctionHasNoParenthesesAroundIt() {
        assertThat(check(name -> name.isNull().or(name.ne("")).or(name.eq("x"))))
                .isEqualTo("name IS NULL OR name <> '' OR name = 'x'");
    }

    @Test
    void parenthesesInsideStay() {
        assertThat(check(name -> name.isNull().or(name.ne("a")).and(name.ne("b").or(name.eq("c")))))
                .isEqualTo("(name IS NULL OR name <> 'a') AND (name <> 'b' OR name = 'c')");
    }

    @Test
    void negationKeepsItsParentheses() {
        assertThat(check(name -> name.eq("a").or(name.eq("b")).not())).isEqualTo("NOT (name = 'a' OR name = 'b')");
    }

    @Test
    void textOfTheAuthorStaysAsItIs() {
        assertThat(check(name -> DSL.condition("(name <> '') OR (name <> 'a')")))
                .isEqualTo("((name <> '') OR (name <> 'a'))");
    }

    private static String check(Function<Column<String>, Condition> condition) {
        var people = new Table(Schema.schema("public"), "people") {
            private static final long serialVersionUID = 1L;
        };
        people.check("known", condition.apply(people.column("name", text())));
        List<String> conditions = Database.of(people).model().definitions().stream()
                .filter(CheckDef.class::isInstance)
                .map(definition -> ((CheckDef) definition).condition().sql().text())
                .toList();
        assertThat(conditions).hasSize(1);
        return conditions.getFirst();
    }
}
