package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.catalog.ServerTextReader;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;

/** A model and a server that holds it, and what jOOQ makes of that server. */
final class LiveSchema implements AutoCloseable {
    private final Model model;
    private final ScratchDatabase database;
    private final ServerTexts texts;

    private LiveSchema(Model model, ScratchDatabase database, ServerTexts texts) {
        this.model = model;
        this.database = database;
        this.texts = texts;
    }

    /** Creates a model by its own plan. */
    static LiveSchema create(ScratchServer server, Model model) throws SQLException {
        List<String> plan = Planner.forward(Model.empty(), model, server.majorVersion()).statements().stream()
                .map(planned -> planned.step().sql().text())
                .toList();
        ScratchDatabase database = run(server, plan);
        try (Connection connection = database.connect()) {
            return new LiveSchema(model, database, ServerTextReader.read(connection, model));
        }
    }

    /** Runs scripts, and reads the model of what they made. */
    static LiveSchema read(ScratchServer server, List<String> scripts) throws SQLException {
        ScratchDatabase database = run(server, scripts);
        try (Connection connection = database.connect()) {
            CatalogReading reading = CatalogReader.read(connection);
            assertThat(reading.unmanaged()).isEmpty();
            return new LiveSchema(reading.model(), database, ServerTextReader.read(connection, reading.model()));
        }
    }

    private static ScratchDatabase run(ScratchServer server, List<String> scripts) throws SQLException {
        ScratchDatabase database = server.newDatabase();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : scripts) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in:\n" + sql, e.getSQLState(), e);
                }
            }
        }
        return database;
    }

    Model model() {
        return model;
    }

    ServerTexts texts() {
        return texts;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** What jOOQ's own reader of PostgreSQL gives. */
    Map<String, String> generateLive(Path folder, Consumer<Configuration> flags) throws Exception {
        var schemas = new CatalogMappingType();
        new ModelReading(new ModelDatabase(), new ModelInput(model, texts, warning -> {}))
                .schemaNames()
                .forEach(name -> schemas.getSchemata().add(new SchemaMappingType().withInputSchema(name)));
        var configuration = new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName(PostgresDatabase.class.getName())
                                .withCatalogs(schemas.withInputCatalog("")))
                        .withGenerate(new Generate())
                        .withTarget(new Target()
                                .withPackageName("com.example.db")
                                .withDirectory(folder.toString())
                                .withEncoding("UTF-8")
                                .withLocale("en")));
        flags.accept(configuration);
        try (Connection connection = database.connect()) {
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration);
        }
        return Trees.read(folder);
    }

    /** What the model gives. */
    Map<String, String> generateFromModel(Path folder, ServerTexts given, Consumer<Configuration> flags)
            throws IOException {
        AccessorsGenerator.generate(model, given, "com.example.db", folder, flags);
        return Trees.read(folder);
    }

    @Override
    public void close() {
        database.close();
    }
}
