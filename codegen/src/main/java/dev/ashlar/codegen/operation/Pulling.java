package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.compile.TextCompiler;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.codegen.source.DatabaseSource;
import dev.ashlar.codegen.source.SourceFile;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.Problem;
import dev.ashlar.dsl.SchemaException;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ModelFilter;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TextOnly;
import dev.ashlar.verify.Differences;
import dev.ashlar.verify.StatementFailure;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an existing schema as sources of the DSL. The sources are compiled and built on a scratch server before they are given
 * out, and its catalog is compared with the one that was read: SQL that was taken for something simpler than it is, is written
 * again in the server's words.
 */
public final class Pulling {

    /** Each round writes more in the server's words or leaves more out; so many are far more than what is known to be needed. */
    private static final int ROUNDS = 40;

    private final Supplier<ScratchServer> server;
    private final Progress progress;

    /** Pulling by way of a scratch server, which the caller closes. */
    public Pulling(Supplier<ScratchServer> server, Progress progress) {
        this.server = server;
        this.progress = progress;
    }

    /**
     * What the sources are called.
     *
     * @param packageName the package of all classes
     * @param databaseClass the simple name of the class that lists the database
     */
    public record Naming(String packageName, String databaseClass) {

        /** The class that lists the database, with its package. */
        public String className() {
            return packageName + "." + databaseClass;
        }
    }

    /**
     * Sources that were proved to give the schema.
     *
     * @param files the sources
     * @param model what they describe
     * @param unmanaged what was found and is not managed
     * @param leftOut what is managed and is not in the sources, with the reason
     * @param differences what is different, built from the sources; empty unless the DSL cannot say something
     */
    public record Pulled(
            List<SourceFile> files,
            Model model,
            List<String> unmanaged,
            List<String> leftOut,
            List<String> differences) {

        /** Copies the lists. */
        public Pulled {
            files = List.copyOf(files);
            unmanaged = List.copyOf(unmanaged);
            leftOut = List.copyOf(leftOut);
            differences = List.copyOf(differences);
        }
    }

    /** The sources of one round and what they describe. */
    private record Written(List<SourceFile> files, Model model) {}

    /**
     * Writes a schema.
     *
     * @param wanted the schemas and objects that are wanted
     * @throws OperationException if the scratch server fails
     */
    public Pulled run(CatalogReading reading, Naming naming, ModelFilter wanted) {
        new Scope(wanted, false).checkSchemas(reading.model());
        Selection selection = Selection.of(reading, wanted);
        selection.leaveOut(DatabaseSource.unsaid(selection.model()), "cannot be written as Java yet");
        Set<ObjectId> plain = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            progress.step("writing " + selection.model().definitions().size() + " objects as Java");
            Written written = write(selection, naming, plain);
            if (written == null) {
                continue;
            }
            progress.step("building them on the scratch server");
            Model built = built(written.model(), selection, plain);
            if (built == null) {
                continue;
            }
            Set<ObjectId> different = different(selection.model(), built);
            if (different.isEmpty() || !plain.addAll(different)) {
                return new Pulled(
                        written.files(),
                        written.model(),
                        new ModelFilter(Set.of(), wanted.ignored()).ofUnmanaged(reading.unmanaged()),
                        selection.leftOut(),
                        different.isEmpty() ? List.of() : differences(selection.model(), built));
            }
        }
        throw new OperationException(
                Outcome.FAULT, "the schema cannot be written: each attempt to build it failed at another place");
    }

    /** The sources and what they describe; null where objects had to be left out, which the DSL does not take. */
    private static @Nullable Written write(Selection selection, Naming naming, Set<ObjectId> plain) {
        List<SourceFile> files =
                DatabaseSource.of(selection.model(), naming.packageName(), naming.databaseClass(), plain);
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.className(), file.text()));
        var database = (Database) new TextCompiler(List.of("-nowarn", "-Xlint:none"))
                .load(texts, naming.className())
                .call("database");
        try {
            return new Written(files, database.model());
        } catch (SchemaException e) {
            leaveOut(e, selection);
            return null;
        }
    }

    /** The DSL refuses some of what a database can have. */
    private static void leaveOut(SchemaException refused, Selection selection) {
        Map<String, ObjectId> byWords = selection.model().definitions().stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Definition::id, (one, other) -> one));
        int before = selection.model().definitions().size();
        for (Problem problem : refused.problems()) {
            ObjectId id = byWords.get(problem.address());
            if (id != null) {
                selection.leaveOut(List.of(id), problem.wrong());
            }
        }
        if (selection.model().definitions().size() == before) {
            throw new OperationException(
                    Outcome.FAULT, "the DSL cannot say the schema:\n" + refused.getMessage(), refused);
        }
    }

    /** The catalog of what is described; null where the server refused a part of it, which is then written or left out. */
    private @Nullable Model built(Model model, Selection selection, Set<ObjectId> plain) {
        try {
            return ScratchBuild.reading(model, server.get()).model();
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the scratch server failed: " + e.getMessage(), e);
        } catch (OperationException e) {
            if (!(e.getCause() instanceof StatementFailure refused)) {
                throw e;
            }
            List<ObjectId> ids = refused.planned().ids().stream()
                    .filter(selection.model()::has)
                    .toList();
            if (ids.isEmpty()) {
                throw e;
            }
            if (!plain.addAll(ids)) {
                selection.leaveOut(ids, "the scratch server refuses it: " + refused.getMessage());
            }
            return null;
        }
    }

    /**
     * Objects that are neither as they were read, nor as they become when the server reads its own words again. That excuses only words:
     * an object that comes out as another thing does so from what was read, too, and is different all the same.
     */
    private Set<ObjectId> different(Model wanted, Model built) {
        Set<ObjectId> different = differing(wanted, built);
        if (!different.isEmpty()) {
            Set<ObjectId> otherThings = new HashSet<>(different);
            otherThings.removeIf(id -> wanted.find(id)
                    .flatMap(read -> built.find(id).filter(now -> TextOnly.apart(read, now)))
                    .isPresent());
            try {
                different.retainAll(
                        differing(ScratchBuild.reading(wanted, server.get()).model(), built));
            } catch (SQLException e) {
                throw new OperationException(
                        Outcome.CONNECTION_OR_PRIVILEGE, "the scratch server failed: " + e.getMessage(), e);
            }
            different.addAll(otherThings);
        }
        return different;
    }

    private static Set<ObjectId> differing(Model one, Model other) {
        Set<ObjectId> ids = new HashSet<>();
        one.definitions().forEach(each -> ids.add(each.id()));
        other.definitions().forEach(each -> ids.add(each.id()));
        ids.removeIf(id -> one.find(id).equals(other.find(id)));
        return ids;
    }

    private List<String> differences(Model wanted, Model built) {
        try {
            Model settled = new SettledTexts(server).settled(wanted, built).first();
            return Differences.between(settled, built);
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the scratch server failed: " + e.getMessage(), e);
        }
    }
}
