package dev.ashlar.codegen.project;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.compile.SourceCompiler;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.SchemaException;
import dev.ashlar.model.Model;
import java.util.List;

/** Loads a project's schema from its sources. */
public final class SchemaLoading {

    private SchemaLoading() {}

    /**
     * The model that the project's database class describes.
     *
     * @throws OperationException if the class is no schema, or the schema has problems: then with all of them
     * @throws dev.ashlar.codegen.compile.SourceException if the class cannot be compiled or found
     */
    public static Model model(Project project) {
        String name = project.requiredDatabaseClass();
        Object described =
                new SourceCompiler(project.sources(), List.of()).load(name).call(project.databaseMethod());
        if (!(described instanceof Database database)) {
            throw new OperationException(
                    Outcome.USAGE,
                    "%s.%s() gives %s and not a %s: return Database.of(...) from it, or name another class with database.class"
                            .formatted(
                                    name,
                                    project.databaseMethod(),
                                    described.getClass().getName(),
                                    Database.class.getName()));
        }
        try {
            return database.model();
        } catch (SchemaException e) {
            throw new OperationException(
                    Outcome.USAGE, "the schema in " + name + " has problems:\n" + e.getMessage(), e);
        }
    }
}
