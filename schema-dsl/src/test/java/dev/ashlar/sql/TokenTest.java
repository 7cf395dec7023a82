package dev.ashlar.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void wordsNumbersAndSymbolsStandAlone() {
        assertThat(texts("SELECT a.b$c, 10.5::numeric(4,2) <> $1"))
                .containsExactly(
                        "SELECT", "a", ".", "b$c", ",", "10", ".", "5", ":", ":", "numeric", "(", "4", ",", "2", ")",
                        "<", ">", "$", "1");
    }

    @Test
    void blanksAndCommentsAreLeftOut() {
        assertThat(texts(" a -- b (\n /* c /* , */ ' */ d\t")).containsExactly("a", "d");
    }

    @Test
    void eachTokenKnowsWhereItStands() {
        String statement = "SELECT  'a,\nb' /* c */ FROM \"d e\"";
        assertThat(Token.of(statement))
                .allSatisfy(token -> assertThat(statement.substring(token.start(), token.end()))
                        .isEqualTo(token.text()))
                .extracting(Token::start)
                .containsExactly(0, 8, 23, 28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a,''(\n\\'",
                "E'a\\',('",
                "\"a,\"\"(\"",
                "$$a,(' $x$ $",
                "$x$a,$$($x$",
                "'never closed, (",
                "$$never closed, (",
                "\"never closed, (",
            })
    void whatIsQuotedIsOneToken(String quoted) {
        assertThat(texts(quoted)).containsExactly(quoted);
    }

    @Test
    void takesLinearTime() {
        String many = "a,'b'($1)\"c\"$$d$$e'f'".repeat(200_000);
        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> Token.of(many)))
                .hasSizeGreaterThan(1_000_000);
    }

    private static List<String> texts(String statement) {
        return Token.of(statement).stream().map(Token::text).toList();
    }
}
