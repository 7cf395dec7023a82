package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.SchemaSource.Dsl;
import dev.ashlar.codegen.operation.SchemaSource.ForeignMigrations;
import dev.ashlar.codegen.operation.SchemaSource.LiveDatabase;
import dev.ashlar.codegen.operation.SchemaSource.MigrationsAt;
import dev.ashlar.codegen.operation.SchemaSource.Own;
import dev.ashlar.codegen.operation.SchemaSource.SnapshotAt;
import dev.ashlar.codegen.operation.SchemaSource.SqlScripts;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.SchemaLoading;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.kind.Feature;
import dev.ashlar.model.Model;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads two schemas so that they can be compared. Where both are in our own words, they are taken as they are; else both go
 * through one scratch server, so that one thing is said in one way.
 */
public final class SchemaReading {

    private final Supplier<Project> project;
    private final Supplier<ScratchServer> server;
    private final Function<String, DatabaseAddress> databases;
    private final Scope scope;

    /**
     * With what sources may need.
     *
     * @param project the project, asked for only by the source {@code dsl}
     * @param server the scratch server, asked for only where a source is not in our own words
     * @param databases the address, with user and password, for a JDBC URL
     * @param scope what is compared
     */
    public SchemaReading(
            Supplier<Project> project,
            Supplier<ScratchServer> server,
            Function<String, DatabaseAddress> databases,
            Scope scope) {
        this.project = project;
        this.server = server;
        this.databases = databases;
        this.scope = scope;
    }

    /**
     * Two schemas that can be compared.
     *
     * @param before the one
     * @param after the other
     * @param unmanagedBefore what was found in the one and is not managed
     * @param unmanagedAfter what was found in the other and is not managed
     * @param major the major version of the server that both went through; the oldest that is supported where there was none
     */
    public record Pair(
            Model before, Model after, List<String> unmanagedBefore, List<String> unmanagedAfter, int major) {}

    /**
     * Reads both.
     *
     * @throws OperationException if a source cannot be read, or has what is not managed and the scope is strict
     */
    public Pair pair(SchemaSource before, SchemaSource after) {
        if (before instanceof Own first && after instanceof Own second) {
            Model one = own(first);
            Model other = own(second);
            if (!one.isRead() && !other.isRead()) {
                scope.checkSchemas(one, other);
                return new Pair(scope.of(one), scope.of(other), List.of(), List.of(), Feature.OLDEST);
            }
        }
        CatalogReading first = elaborated(before);
        CatalogReading second = elaborated(after);
        scope.checkSchemas(first.model(), second.model());
        try {
            var texts = new SettledTexts(server);
            SettledTexts.Settled settled = texts.settled(texts.translated(first), texts.translated(second));
            return new Pair(
                    scope.of(settled.first()),
                    scope.of(settled.second()),
                    scope.unmanaged(before.words(), first.unmanaged()),
                    scope.unmanaged(after.words(), second.unmanaged()),
                    server.get().majorVersion());
        } catch (SQLException e) {
            throw unreadable(before.words() + " and " + after.words(), e);
        }
    }

    /**
     * A schema as the next version of a folder.
     *
     * @param before the newest version of the folder
     * @param model the schema; what is as it was before has the definition of before, and so has what does not count
     * @param unmanaged what was found in the source and is not managed
     */
    public record Next(Model before, Model model, List<String> unmanaged) {}

    /**
     * Reads a source as the next version of a folder.
     *
     * @throws OperationException if it cannot be read, or has what is not managed and the scope is strict
     */
    public Next next(Versions versions, SchemaSource source) {
        Model before = versions.model(versions.newest());
        Model own = source instanceof Own ours ? own(ours) : null;
        if (own != null && !own.isRead() && !before.isRead()) {
            scope.checkSchemas(before, own);
            return new Next(before, scope.filter().of(before, own), List.of());
        }
        try {
            CatalogReading read = elaborated(source);
            scope.checkSchemas(before, read.model());
            var texts = new SettledTexts(server);
            Model built = ScratchBuild.reading(before, server.get()).model();
            SettledTexts.Settled settled = texts.settled(built, texts.translated(read));
            Model same = before.only(id -> settled.second().has(id)
                    && settled.first().find(id).equals(settled.second().find(id)));
            Model wanted = own == null ? settled.second() : own;
            return new Next(
                    before,
                    scope.filter().of(before, wanted.with(same)),
                    scope.unmanaged(source.words(), read.unmanaged()));
        } catch (SQLException e) {
            throw unreadable(source.words(), e);
        }
    }

    /**
     * One schema as a server has it.
     *
     * @throws OperationException if the source cannot be read
     */
    public CatalogReading reading(SchemaSource source) {
        return elaborated(source);
    }

    private static OperationException unreadable(String source, SQLException e) {
        return new OperationException(
                Outcome.CONNECTION_OR_PRIVILEGE, source + " cannot be read: " + e.getMessage(), e);
    }

    private Model own(Own source) {
        return switch (source) {
            case Dsl dsl -> SchemaLoading.model(project.get());
            case SnapshotAt(var file) -> SnapshotFile.read(file).snapshot().model();
            case MigrationsAt(var folder, var version) -> {
                Versions versions = Versions.open(folder);
                yield versions.model(version == null ? versions.newest() : version);
            }
        };
    }

    /** The schema in the scratch server's words. */
    private CatalogReading elaborated(SchemaSource source) {
        try {
            return switch (source) {
                case Own own -> {
                    Model model = own(own);
                    CatalogReading built = ScratchBuild.reading(model, server.get());
                    yield new CatalogReading(
                            built.model().with(model.hints()), built.unmanaged(), built.major(), built.incomplete());
                }
                case LiveDatabase(var url) -> live(databases.apply(url));
                case SqlScripts(var path) -> {
                    try (ScratchDatabase database = server.get().newDatabase()) {
                        yield ScriptLoading.reading(path, database);
                    }
                }
                case ForeignMigrations(var folder, var tool) -> {
                    try (ScratchDatabase database = server.get().newDatabase()) {
                        yield ScriptLoading.reading(ForeignScripts.of(folder, tool), database);
                    }
                }
            };
        } catch (SQLException e) {
            throw unreadable(source.words(), e);
        }
    }

    private static CatalogReading live(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect()) {
            return CatalogReader.read(connection);
        }
    }
}
