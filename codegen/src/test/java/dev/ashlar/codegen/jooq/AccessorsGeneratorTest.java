package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerText;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program gets that generates accessors. */
class AccessorsGeneratorTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreListed() {
        Accessors accessors = generate(one("'free'"));
        assertThat(accessors.files())
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "com/example/db/DefaultCatalog.java",
                        "com/example/db/Public.java",
                        "com/example/db/Tables.java",
                        "com/example/db/tables/One.java",
                        "com/example/db/tables/records/OneRecord.java");
        assertThat(accessors.warnings()).isEmpty();
    }

    @Test
    void staleFilesAreRemovedAndOthersStay() throws Exception {
        var both = new ModelBuilder();
        both.table("public", "one").column("id", SqlType.of("integer"));
        both.table("public", "two").column("id", SqlType.of("integer"));
        Path stale = folder.resolve("com/example/db/tables/Two.java");
        Path foreign = Files.writeString(
                Files.createDirectories(folder.resolve("com/example")).resolve("Mine.java"), "");
        generate(both.model());
        assertThat(stale).exists();
        Accessors accessors = generate(one("'free'"));
        assertThat(stale).doesNotExist();
        assertThat(foreign).exists();
        assertThat(accessors.files()).doesNotContain(stale);
    }

    @Test
    void handWrittenFilesStayAndAreReported() throws Exception {
        Path mine = folder.resolve("com/example/db/tables/Mine.java");
        Files.createDirectories(folder.resolve("com/example/db/tables"));
        Files.writeString(mine, "package com.example.db.tables;");
        assertThat(generate(one("'free'")).warnings())
                .containsExactly(mine + ": jOOQ did not generate it, and it stays");
        Accessors again = generate(one("'free'"));
        assertThat(mine).hasContent("package com.example.db.tables;");
        assertThat(again.files()).hasSize(5).doesNotContain(mine);
    }

    @Test
    void aHandWrittenFileIsNotWrittenOver() throws Exception {
        Path mine = folder.resolve("com/example/db/Tables.java");
        Files.createDirectories(folder.resolve("com/example/db"));
        Files.writeString(mine, "mine");
        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> generate(one("'free'")))
                .withMessageContaining("one that jOOQ did not generate: " + mine)
                .withMessageContaining("no accessors are written");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("com/example/db/Public.java")).doesNotExist();
    }

    @Test
    void sameInputGivesSameBytesInAnyLocale() throws Exception {
        Locale before = Locale.getDefault();
        Path turkish = folder.resolve("turkish");
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            AccessorsGenerator.generate(BillingFixture.model(), ServerTexts.NONE, "com.example.db", turkish);
        } finally {
            Locale.setDefault(before);
        }
        Path english = folder.resolve("english");
        AccessorsGenerator.generate(BillingFixture.model(), ServerTexts.NONE, "com.example.db", english);
        assertThat(Trees.differences(Trees.read(english), Trees.read(turkish))).isEmpty();
    }

    @Test
    void consoleStaysQuiet() {
        var console = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (var captured = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            System.setErr(captured);
            generate(one("upper('x')"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void defaultThatNoRuleKnowsIsNamed() {
        assertThat(generate(one("upper('x')")).warnings())
                .containsExactly(
                        "column public.one.label: the server's text of its default is not known, ours is taken:"
                                + " upper('x')");
    }

    @Test
    void objectWhoseClassHasTheNameOfAnothersIsNamed() {
        var schema = new ModelBuilder();
        schema.table("public", "thing").column("id", SqlType.of("integer"));
        schema.table("public", "Thing").column("id", SqlType.of("integer"));
        assertThat(generate(schema.model()).warnings())
                .singleElement()
                .asString()
                .startsWith("public.thing: it has no accessor, as its class would have the name of another object's");
    }

    @Test
    void serversTextOfAnOlderDefaultIsNotTaken() throws Exception {
        Model older = one("upper('x')");
        DefaultDef value = older.all(DefaultDef.class).get(0);
        ServerText text = ServerText.of(older, value.id(), "upper('x'::text)");
        var texts = new ServerTexts(18, Map.of(value.id(), text), Map.of());
        assertThat(label(AccessorsGenerator.generate(older, texts, "com.example.db", folder)))
                .contains("upper('x'::text)");
        Accessors newer = AccessorsGenerator.generate(one("upper('y')"), texts, "com.example.db", folder);
        assertThat(label(newer)).contains("upper('y')");
        assertThat(newer.warnings()).hasSize(1);
    }

    @Test
    void failureNamesTheFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(AccessorsException.class)
                .isThrownBy(() -> AccessorsGenerator.generate(
                        one("'free'"), ServerTexts.NONE, "com.example.db", file.resolve("below")))
                .withMessageStartingWith("the accessors cannot be written to " + file.resolve("below") + ": ");
    }

    private Accessors generate(Model model) {
        return AccessorsGenerator.generate(model, ServerTexts.NONE, "com.example.db", folder);
    }

    private static Model one(String value) {
        var schema = new ModelBuilder();
        schema.table("public", "one").column("id", SqlType.of("integer")).column("label", SqlType.of("text"), value);
        return schema.model();
    }

    private static List<String> label(Accessors accessors) throws Exception {
        Path table = accessors.files().stream()
                .filter(file -> file.endsWith("One.java"))
                .findFirst()
                .orElseThrow();
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> line.contains("LABEL"))
                    .map(line -> line.replaceAll(".*field\\(DSL\\.raw\\(\"(.*?)\"\\).*", "$1"))
                    .toList();
        }
    }
}
