package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ServerText;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TableDef;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b",
                "\"",
                "\"\"",
                ".",
                "\n\\! rm\r\n",
                " of ",
                "{",
                "}",
                "{q:",
                "]",
                "(3)",
                "[]",
                "*/",
                "--",
                "ü\u2028",
                "\uD83D\uDE00",
                "\t",
                "\\",
                "'",
                "column x.y.z",
                "table",
                "A",
                "1"
            })
    void everyKindComesBackUnderAnyName(String name) {
        EveryKind every = new EveryKind(name);
        Model model = Model.of(every.definitions(), every.hints());
        ServerTexts texts = texts(every, model);

        SnapshotFile written = SnapshotFile.of(new Snapshot(4, "add_credits", "abc", model, texts));
        Snapshot read = SnapshotFile.parse("0004.json", written.text()).snapshot();

        assertThat(read.model()).isEqualTo(model);
        assertThat(read.model().definitions()).containsExactlyElementsOf(model.definitions());
        assertThat(read.model().hints()).isEqualTo(model.hints());
        assertThat(read.texts()).isEqualTo(texts);
        assertThat(read).isEqualTo(written.snapshot());
        assertThat(SnapshotFile.of(read)).isEqualTo(written);
    }

    @Test
    void noKindIsMissingInThisTest() {
        Set<Class<?>> tested = new HashSet<>();
        new EveryKind("").definitions().forEach(definition -> tested.add(definition.getClass()));
        assertThat(tested).containsExactlyInAnyOrder(Definition.class.getPermittedSubclasses());
    }

    @Test
    void theFirstSnapshotOfAnEmptyModelIsSmall() {
        SnapshotFile file = SnapshotFile.of(new Snapshot(1, "base", null, Model.empty(), ServerTexts.NONE));

        assertThat(file.text()).isEqualTo("""
            {
              "format": 1,
              "hash": "%s",
              "number": 1,
              "name": "base"
            }
            """.formatted(file.hash()));
        assertThat(SnapshotFile.parse("0001.json", file.text()).snapshot()).isEqualTo(file.snapshot());
    }

    @Test
    void definitionsReadLikeALineEach() {
        ObjectId users = ObjectId.schema("public").child(ObjectType.TABLE, "users");
        ColumnDef email = new ColumnDef(
                users.child(ObjectType.COLUMN, "Email"), SqlType.of("character varying", 20), true, null, null, null);

        assertThat(text(List.of(new TableDef(users), email))).contains("""
              "objects": [
                {"id": "table public.users"},
                {"id": "column public.users.\\"Email\\"", "type": "character varying(20)", "nullable": true}
              ]
            """);
    }

    @Test
    void theOrderOfInsertionDoesNotMatter() {
        EveryKind every = new EveryKind("x");
        String text = text(every.definitions());
        for (int seed = 0; seed < 20; seed++) {
            List<Definition> shuffled = new ArrayList<>(every.definitions());
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort((a, b) -> a instanceof ColumnDef && b instanceof ColumnDef
                    ? every.definitions().indexOf(a) - every.definitions().indexOf(b)
                    : a instanceof ColumnDef ? -1 : b instanceof ColumnDef ? 1 : 0);
            assertThat(text(shuffled)).isEqualTo(text);
        }
    }

    @Test
    void oneLetterChangedIsNoticed() {
        SnapshotFile file = every();
        assertRefused(
                file.text().replace("free", "fred"),
                Outcome.CHECKSUM_MISMATCH,
                "snapshot 0004.json: was changed after it was written, or a merge mixed two: restore it from version"
                        + " control, or generate its migration again");
    }

    @Test
    void everyLineBelongsToTheHash() {
        SnapshotFile file = every();
        List<String> lines = file.text().lines().toList();
        for (int i = 1; i < lines.size() - 1; i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertThatThrownBy(() -> SnapshotFile.parse("0004.json", String.join("\n", without) + "\n"))
                    .as("without line %s", i + 1)
                    .isInstanceOf(SnapshotException.class);
        }
    }

    @Test
    void lineEndingsOfAnotherSystemAreNoticed() {
        assertRefused(every().text().replace("\n", "\r\n"), Outcome.CHECKSUM_MISMATCH, "was changed after");
    }

    @Test
    void aNewerFormatIsRefused() {
        String newer = every().text().replace("\"format\": 1", "\"format\": 2").replace("\"objects\"", "\"things\"");
        assertRefused(
                newer,
                Outcome.USAGE,
                "snapshot 0004.json: its format is 2, and this version reads up to 1: use the version of Ashlar that"
                        + " wrote it, or a newer one");
    }

    @Test
    void anUnknownFieldIsRefused() {
        String more = rehashed(every().text().replaceFirst("\"labels\"", "\"colour\": \"red\", \"labels\""));
        assertRefused(more, Outcome.USAGE, "field of enum sx.ex that is not known: colour");
    }

    @Test
    void anUnknownFieldOfThePartOfAnObjectIsRefused() {
        String more = rehashed(every().text().replaceFirst("\"sequence\"", "\"colour\": 1, \"sequence\""));
        assertRefused(more, Outcome.USAGE, "field of column sx.tx.ax that is not known: colour");
    }

    @Test
    void anUnknownFieldOfTheFileIsRefused() {
        assertRefused(
                rehashed(every().text().replaceFirst("\"objects\"", "\"colour\": 1, \"objects\"")),
                Outcome.USAGE,
                "colour");
    }

    @Test
    void anUnknownKindIsRefused() {
        String more = rehashed(every().text().replaceFirst("\"table sx.tx\"", "\"gadget sx.tx\""));
        assertRefused(more, Outcome.USAGE, "not a kind of object that is known: gadget sx.tx");
    }

    @Test
    void anObjectListedTwiceIsRefused() {
        String more = rehashed(every().text().replaceFirst("\\{\"id\": \"schema sx\"}", "{\"id\": \"schema sx\"}, $0"));
        assertRefused(more, Outcome.USAGE, "two objects are called schema sx");
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        assertRefused("<<<<<<< HEAD\n{}", Outcome.USAGE, "is not JSON (line 1:");
        assertRefused("{}", Outcome.USAGE, "it says no format");
        assertRefused("[]", Outcome.USAGE, "is not a JSON object");
        assertRefused("{\"format\": 1}", Outcome.CHECKSUM_MISMATCH, "was changed");
    }

    @Test
    void snapshotsFollowEachOtherByHash() {
        SnapshotFile first = SnapshotFile.of(new Snapshot(1, "base", null, Model.empty(), ServerTexts.NONE));
        SnapshotFile second = SnapshotFile.of(new Snapshot(2, "more", first.hash(), Model.empty(), ServerTexts.NONE));

        assertThat(first.follows(null)).isTrue();
        assertThat(second.follows(first)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(first.follows(second)).isFalse();
        assertThat(second.follows(every())).isFalse();
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path folder) throws Exception {
        SnapshotFile file = every();
        assertThat(file.file().path()).isEqualTo("snapshots/0004.json");
        Path path = Files.write(folder.resolve("0004.json"), file.text().getBytes(StandardCharsets.UTF_8));
        assertThat(SnapshotFile.read(path)).isEqualTo(file);
        assertThatThrownBy(() -> SnapshotFile.read(folder.resolve("0005.json")))
                .isInstanceOf(SnapshotException.IllFormed.class)
                .hasMessage("snapshot 0005.json: cannot be read: there is no such file");
        Files.write(path, "ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SnapshotFile.read(path))
                .hasMessage("snapshot 0004.json: cannot be read: it is not UTF-8: save it as UTF-8");
    }

    @Test
    void aThousandTablesAreQuick() {
        List<Definition> definitions = new ArrayList<>();
        for (int t = 0; t < 1000; t++) {
            ObjectId table = ObjectId.schema("public").child(ObjectType.TABLE, "table_" + t);
            definitions.add(new TableDef(table));
            for (int c = 0; c < 12; c++) {
                ObjectId id = table.child(ObjectType.COLUMN, "column_" + c);
                definitions.add(new ColumnDef(id, SqlType.of("numeric", 10, 2), c > 0, null, null, null));
            }
        }
        Snapshot snapshot = new Snapshot(1, "base", null, Model.of(definitions), ServerTexts.NONE);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = clock.getCurrentThreadCpuTime();
            SnapshotFile file = SnapshotFile.of(snapshot);
            assertThat(SnapshotFile.parse("0001.json", file.text()).snapshot()).isEqualTo(snapshot);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        assertThat(best / 1_000_000)
                .as("milliseconds of CPU, which a busy machine does not lengthen much")
                .isLessThan(1000);
    }

    private static SnapshotFile every() {
        EveryKind every = new EveryKind("x");
        Model model = Model.of(every.definitions(), every.hints());
        return SnapshotFile.of(new Snapshot(4, "add_credits", "abc", model, texts(every, model)));
    }

    private static ServerTexts texts(EveryKind every, Model model) {
        ObjectId value = every.column("c").child(ObjectType.DEFAULT, "");
        Map<ObjectId, ServerText> texts = new LinkedHashMap<>();
        texts.put(every.view(), ServerText.of(model, every.view(), " SELECT 1;\n"));
        texts.put(value, ServerText.of(model, value, "'" + every.name() + "'::text"));
        ColumnFacts facts = new ColumnFacts(
                every.name(), "ARRAY", null, 10, null, null, null, true, "pg_catalog", "_numeric", null, null, -1, 1);
        return new ServerTexts(18, texts, Map.of(every.view(), List.of(facts)));
    }

    private static String text(List<Definition> definitions) {
        Model model = Model.of(definitions, Hints.NONE);
        return SnapshotFile.of(new Snapshot(1, "base", null, model, ServerTexts.NONE))
                .text();
    }

    /** The same text with the hash that it ought to have, as a newer version would have written it. */
    private static String rehashed(String text) {
        String unhashed = text.replaceFirst("  \"hash\": \"[0-9a-f]+\",\n", "");
        assertThat(unhashed).isNotEqualTo(text);
        return text.replaceFirst(
                "\"hash\": \"[0-9a-f]+\"",
                "\"hash\": \"" + Sha256.of(unhashed.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    private static void assertRefused(String text, Outcome outcome, String message) {
        assertThatThrownBy(() -> SnapshotFile.parse("0004.json", text))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((AshlarException) e).outcome()).isEqualTo(outcome));
    }
}
