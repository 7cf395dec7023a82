package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.VisibilityModifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accessors from a model are byte for byte those from a live database that holds the model. */
class IdentityTest {
    private static ScratchServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void billingSchema() throws Exception {
        assertIdentical(BillingFixture.model(), configuration -> {}, 19);
    }

    @Test
    void billingSchemaWithEverything() throws Exception {
        assertIdentical(BillingFixture.model(), IdentityTest::everything, 37);
    }

    @Test
    void wideSchema() throws Exception {
        assertIdentical(WideFixture.model(server.majorVersion()), IdentityTest::withoutRoutines, 76);
    }

    @Test
    void wideSchemaWithEverything() throws Exception {
        Consumer<Configuration> flags = IdentityTest::everything;
        assertIdentical(WideFixture.model(server.majorVersion()), flags.andThen(IdentityTest::withoutRoutines), 144);
    }

    @Test
    void everyKindInJava() throws Exception {
        assertIdentical(KindsSchema.database().model(), configuration -> {}, 50);
    }

    @Test
    void everyKindInJavaWithEverything() throws Exception {
        assertIdentical(KindsSchema.database().model(), IdentityTest::everything, 81);
    }

    @Test
    void everyKindOfADatabaseThatWasRead() throws Exception {
        assertIdenticalToRead(List.of("rows-as-types"), configuration -> {});
    }

    @Test
    void everyKindOfADatabaseThatWasReadWithEverything() throws Exception {
        assertIdenticalToRead(List.of(), IdentityTest::everything);
    }

    /** Without a server the defaults are still exact; checks, views and what is made of them are not, and it is said. */
    @Test
    void wideSchemaThatNoServerHasSeen() throws Exception {
        Model model = WideFixture.model(server.majorVersion());
        try (LiveSchema schema = LiveSchema.create(server, model)) {
            Map<String, String> live = schema.generateLive(folder.resolve("live"), IdentityTest::withoutRoutines);
            Accessors accessors = AccessorsGenerator.generate(
                    model, ServerTexts.NONE, "com.example.db", folder.resolve("model"), IdentityTest::withoutRoutines);
            Map<String, String> ours = Trees.read(folder.resolve("model"));
            assertThat(ours.keySet()).isEqualTo(live.keySet());
            assertThat(Trees.differences(live, ours))
                    .extracting(difference -> difference.substring("com/example/db/".length(), difference.indexOf(':')))
                    .containsExactly(
                            "app/tables/Generated.java",
                            "app/tables/Joined.java",
                            "app/tables/Kept.java",
                            "app/tables/KeptArrays.java",
                            "app/tables/KeptTypes.java",
                            "app/tables/OfArrays.java",
                            "app/tables/OfTypes.java",
                            "app/tables/OverAView.java",
                            "app/tables/records/JoinedRecord.java",
                            "app/tables/records/KeptArraysRecord.java",
                            "app/tables/records/KeptRecord.java",
                            "app/tables/records/KeptTypesRecord.java",
                            "app/tables/records/OfArraysRecord.java",
                            "app/tables/records/OfTypesRecord.java",
                            "app/tables/records/OverAViewRecord.java",
                            "odd_schema/tables/Odd_22view_22.java",
                            "odd_schema/tables/Order_22of_22Things.java",
                            "odd_schema/tables/records/Odd_22view_22Record.java",
                            "public_/tables/Catalogued.java",
                            "public_/tables/KeptDomains.java",
                            "public_/tables/WithCte.java",
                            "public_/tables/WithDomains.java",
                            "public_/tables/records/CataloguedRecord.java",
                            "public_/tables/records/KeptDomainsRecord.java",
                            "public_/tables/records/WithCteRecord.java",
                            "public_/tables/records/WithDomainsRecord.java");
            assertThat(accessors.warnings())
                    .contains(
                            "check app.generated.net_is_positive: the server's text of it is not known, ours is taken",
                            "view app.joined: the server's text of its query is not known, ours is taken",
                            "view app.joined: the types of its columns are not known, they are Object");
        }
    }

    /** A live database has the functions of its extensions too; a model says of an extension only that it is there. */
    private static void withoutRoutines(Configuration configuration) {
        configuration.getGenerator().getDatabase().withIncludeRoutines(false).withTableValuedFunctionsAsTables(false);
    }

    private static void everything(Configuration configuration) {
        Generate generate = configuration.getGenerator().getGenerate();
        generate.withPojos(true)
                .withPojosEqualsAndHashCode(true)
                .withPojosToString(true)
                .withImmutablePojos(false)
                .withDaos(true)
                .withRecords(true)
                .withInterfaces(true)
                .withSerializableInterfaces(true)
                .withComments(true)
                .withSourcesOnViews(true)
                .withIndexes(true)
                .withKeys(true)
                .withSequences(true)
                .withSequenceFlags(true)
                .withGlobalObjectReferences(true)
                .withFluentSetters(true)
                .withJavaTimeTypes(true)
                .withJpaAnnotations(true)
                .withValidationAnnotations(true)
                .withConstructorPropertiesAnnotation(true)
                .withNullableAnnotation(true)
                .withNonnullAnnotation(true)
                .withImplicitJoinPathsToOne(true)
                .withImplicitJoinPathsToMany(true)
                .withImplicitJoinPathsManyToMany(true)
                .withDefaultCatalog(true)
                .withDefaultSchema(true)
                .withVisibilityModifier(VisibilityModifier.PUBLIC);
        configuration
                .getGenerator()
                .getDatabase()
                .withIncludeSystemIndexes(true)
                .withIncludeSystemSequences(true);
    }

    private void assertIdenticalToRead(List<String> more, Consumer<Configuration> flags) throws Exception {
        List<String> scripts = new ArrayList<>();
        for (int version : List.of(14, 15, 18)) {
            if (version <= server.majorVersion()) {
                scripts.add(script("kinds-" + version));
            }
        }
        for (String name : more) {
            scripts.add(script(name));
        }
        try (LiveSchema schema = LiveSchema.read(server, scripts)) {
            Map<String, String> live = schema.generateLive(folder.resolve("live"), flags);
            Map<String, String> ours = schema.generateFromModel(folder.resolve("model"), schema.texts(), flags);
            assertThat(Trees.differences(live, ours)).isEmpty();
            assertThat(live).hasSizeGreaterThan(140);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = IdentityTest.class.getResourceAsStream(name + ".sql")) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertIdentical(Model model, Consumer<Configuration> flags, int files) throws Exception {
        try (LiveSchema schema = LiveSchema.create(server, model)) {
            Map<String, String> live = schema.generateLive(folder.resolve("live"), flags);
            Map<String, String> ours = schema.generateFromModel(folder.resolve("model"), schema.texts(), flags);
            assertThat(Trees.differences(live, ours)).isEmpty();
            assertThat(live.keySet()).hasSize(files);
        }
    }
}
