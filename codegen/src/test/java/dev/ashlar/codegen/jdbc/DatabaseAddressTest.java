package dev.ashlar.codegen.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h:1/a,             jdbc:postgresql://h:1/b%20c",
        "jdbc:postgresql://h:1/a?ssl=true,    jdbc:postgresql://h:1/b%20c?ssl=true",
        "jdbc:postgresql://h:1/,              jdbc:postgresql://h:1/b%20c",
        "'jdbc:postgresql://h:1,k:2/a',       'jdbc:postgresql://h:1,k:2/b%20c'",
        "jdbc:postgresql://[::1]:1/a,         jdbc:postgresql://[::1]:1/b%20c",
        "jdbc:postgresql:a,                   jdbc:postgresql:b%20c",
        "jdbc:postgresql:/,                   jdbc:postgresql:/b%20c",
    })
    void anotherDatabaseOfTheSameServer(String url, String expected) {
        assertThat(new DatabaseAddress(url).withDatabase("b c").url()).isEqualTo(expected);
    }

    @Test
    void textHoldsNeitherPasswordNorProperties() {
        assertThat(new DatabaseAddress("jdbc:postgresql://h/a?sslpassword=x", "me", "secret"))
                .hasToString("jdbc:postgresql://h/a as me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=x", "user=me&PassWord=x", "%70assword=x"})
    void passwordInTheUrlIsRefused(String query) {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("jdbc:postgresql://h/a?" + query))
                .withMessage("the URL holds a password, which others can read in the list of processes: set"
                        + " ASHLAR_PASSWORD or PGPASSWORD instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory", "sslfactory", "authenticationPluginClassName", "loggerFile"})
    void propertiesThatLoadClassesOrWriteFilesAreRefused(String property) {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("jdbc:postgresql://h/a?" + property + "=x"))
                .withMessageEndingWith("loads classes or writes files, which Ashlar refuses");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("jdbc:h2:mem:x?password=secret"))
                .withMessage("not a PostgreSQL JDBC URL (jdbc:postgresql://host:port/database): jdbc:h2:mem:x?...");
    }

    @Test
    void urlOfOtherToolsIsExplained() {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("postgres://me:secret@h/a"))
                .withMessage("a JDBC URL is needed: write jdbc:postgresql://host:port/database and give the user with"
                        + " --user (a scratch server's with --scratch-user)");
    }

    @Test
    void userInTheUrlIsRefused() {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("jdbc:postgresql://me:secret@h/a"))
                .withMessage("a JDBC URL names no user before the host: give the user with --user (a scratch"
                        + " server's with --scratch-user) and the password in the environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "0", "65536", "x", "", "-1", "99999999999999"})
    void portsMustBePorts(String port) {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> new DatabaseAddress("jdbc:postgresql://one:5432,two:" + port + "/a"))
                .withMessage("'%s' is no port: write a number from 1 to 65535 behind the host", port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:65535/a",
                "jdbc:postgresql://[::1]:5432/a",
                "jdbc:postgresql://[::1]/a",
                "jdbc:postgresql:a",
                "jdbc:postgresql:///a"
            })
    void portsThatAreRightPass(String url) {
        assertThat(new DatabaseAddress(url).url()).isEqualTo(url);
    }
}
