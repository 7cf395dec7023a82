package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jooq.Accessors;
import dev.ashlar.codegen.jooq.AccessorsGenerator;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a project's accessors.
 *
 * @param directory the source folder
 * @param packageName the package
 * @param files how many files there are
 * @param warnings what may differ from the accessors of a live database
 */
record AccessorsReport(String directory, String packageName, int files, List<String> warnings) {

    /** Generates the accessors, where the project says where; empty where it does not. */
    static Optional<AccessorsReport> generate(Project project, Model model, ServerTexts texts, Reporting reporting) {
        String packageName = project.accessorsPackage();
        Path directory = project.accessorsDirectory();
        if (packageName == null || directory == null) {
            return Optional.empty();
        }
        reporting.step("generating the accessors");
        Accessors accessors = AccessorsGenerator.generate(model, texts, packageName, directory);
        accessors.warnings().forEach(reporting::say);
        return Optional.of(new AccessorsReport(
                project.root().relativize(directory).toString(),
                packageName,
                accessors.files().size(),
                accessors.warnings()));
    }

    String text() {
        return files + " accessors in " + directory + ", package " + packageName;
    }
}
