package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.source.DatabaseSource;
import dev.ashlar.model.ModelFilter;
import java.nio.file.Path;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is to be pulled, and where to.
 *
 * @param root the folder of the project
 * @param project its settings; null where there are none yet
 * @param packageName the package of the classes; null for that of the project's class
 * @param databaseClass the simple name of the class that lists the database; null for the project's, or <code>App</code>
 * @param out the source folder; null for the project's first
 * @param wanted the schemas and objects that are wanted; what the objects of a schema need of extensions comes along
 * @param strict whether nothing is written where something is not managed or cannot be said
 * @param force whether files that are there are written over
 * @param baseline whether the first migration and the project's settings are written where there are none
 */
public record PullRequest(
        Path root,
        @Nullable Project project,
        @Nullable String packageName,
        @Nullable String databaseClass,
        @Nullable Path out,
        ModelFilter wanted,
        boolean strict,
        boolean force,
        boolean baseline) {

    private static final String USUAL_CLASS = "App";

    /**
     * Checks what can be checked before anything is read.
     *
     * @throws OperationException if something is wrong with it
     */
    public void check() {
        naming();
    }

    /**
     * What the classes are called.
     *
     * @throws OperationException if that is not said, or is no name in Java
     */
    Pulling.Naming naming() {
        String projects = project == null || project.databaseClass() == null ? "" : project.databaseClass();
        int dot = projects.lastIndexOf('.');
        String name = packageName == null && dot > 0 ? projects.substring(0, dot) : packageName;
        if (name == null) {
            throw wrong("say the package of the classes: --package com.example.schema");
        }
        if (!SourceVersion.isName(name)) {
            throw wrong(
                    "'" + name + "' is no package: use names of Java with dots between, such as com.example.schema");
        }
        boolean same = projects.startsWith(name + ".") && dot == name.length();
        String type = databaseClass == null ? same ? projects.substring(dot + 1) : USUAL_CLASS : databaseClass;
        if (!SourceVersion.isIdentifier(type) || SourceVersion.isKeyword(type)) {
            throw wrong("'" + type + "' is no name of a class: use letters and digits, such as App");
        }
        if (DatabaseSource.isTaken(type)) {
            throw wrong("'" + type + "' is the name of a class that the sources use: give another with --class");
        }
        return new Pulling.Naming(name, type);
    }

    /** The source folder, absolute. */
    Path folder() {
        if (out != null) {
            return out.toAbsolutePath().normalize();
        }
        return project == null || project.sources().isEmpty()
                ? root.resolve("src/main/java")
                : project.sources().get(0);
    }

    /** The folder of migrations. */
    Path migrations() {
        return project == null ? root.resolve("migrations") : project.migrations();
    }

    private static OperationException wrong(String message) {
        return new OperationException(Outcome.USAGE, message);
    }
}
