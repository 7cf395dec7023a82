package dev.ashlar.codegen.source;

import com.palantir.javapoet.JavaFile;

/**
 * A Java source file.
 *
 * @param className the name of its class, with the package
 * @param text what it says
 */
public record SourceFile(String className, String text) {

    static SourceFile of(JavaFile file) {
        String name = file.typeSpec().name();
        return new SourceFile(file.packageName().isEmpty() ? name : file.packageName() + "." + name, file.toString());
    }

    /** Where it stands below a source folder, with slashes. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }
}
