package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import java.nio.file.Path;
import java.util.Map;
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
        assertIdentical(BillingFixture.model(), configuration -> {}, 14);
    }

    @Test
    void billingSchemaWithEverything() throws Exception {
        assertIdentical(BillingFixture.model(), IdentityTest::everything, 30);
    }

    @Test
    void wideSchema() throws Exception {
        assertIdentical(WideFixture.model(), IdentityTest::withoutRoutines, 60);
    }

    @Test
    void wideSchemaWithEverything() throws Exception {
        Consumer<Configuration> flags = IdentityTest::everything;
        assertIdentical(WideFixture.model(), flags.andThen(IdentityTest::withoutRoutines), 100);
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

    private void assertIdentical(Model model, Consumer<Configuration> flags, int atLeast) throws Exception {
        try (LiveSchema schema = LiveSchema.create(server, model)) {
            Map<String, String> live = schema.generateLive(folder.resolve("live"), flags);
            Map<String, String> ours = schema.generateFromModel(folder.resolve("model"), schema.texts(), flags);
            assertThat(Trees.differences(live, ours)).isEmpty();
            assertThat(live).hasSizeGreaterThanOrEqualTo(atLeast);
            System.out.println("identical files: " + live.size());
        }
    }
}
