package dev.ashlar.codegen.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {
    @TempDir
    Path folder;

    @Test
    void classAndWhatItReachesAreCompiled() throws IOException {
        source("shop.App", "package shop; public class App { public static String database() { return Names.NAME; } }");
        source(
                "shop.Names",
                "package shop; class Names { static final String NAME = new Object() { }.getClass()"
                        + ".getSimpleName() + \"shop\"; }");
        LoadedClass app = compiler().load("shop.App");
        assertThat(app.call("database")).isEqualTo("shop");
        assertThat(app.loader().getParent()).isSameAs(Thread.currentThread().getContextClassLoader());
    }

    @Test
    void restOfTheApplicationNeedNotCompile() throws IOException {
        source("shop.App", "package shop; public class App { public static String database() { return \"\"; } }");
        source("shop.Web", "package shop; import some.missing.Framework; class Web { }");
        assertThat(compiler().load("shop.App").call("database")).isEqualTo("");
    }

    @Test
    void librariesOfTheGeneratorAreAtHand() throws IOException {
        source(
                "App",
                "public class App { public static Object database() { return org.jooq.impl.DSL.noCondition(); } }");
        assertThat(compiler().load("App").call("database")).isInstanceOf(org.jooq.Condition.class);
    }

    @Test
    void sourceGoesBeforeAClassOfAnEarlierBuild() throws IOException {
        String name = SourceCompilerTest.class.getPackageName() + ".Stale";
        source(
                name,
                "package dev.ashlar.codegen.compile; public class Stale { public static String database()"
                        + " { return \"new\"; } }");
        assertThat(Stale.database()).isEqualTo("old");
        assertThat(compiler().load(name).call("database")).isEqualTo("new");
    }

    @Test
    void nestedClassIsFoundInTheFileOfItsOuterClass() throws IOException {
        source("App", "public class App { public static class In { public static int database() { return 1; } } }");
        assertThat(compiler().load("App$In").call("database")).isEqualTo(1);
    }

    @Test
    void classPathIsTheFallback() {
        SourceCompiler none = new SourceCompiler(List.of(folder.resolve("absent")), List.of());
        assertThat(none.load(Stale.class.getName()).call("database")).isEqualTo("old");
    }

    @Test
    void givenClassPathIsUsedWithoutSources() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = source("Built", "public class Built { public static int database() { return 2; } }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        SourceCompiler compiler = new SourceCompiler(List.of(), List.of(classes));
        assertThat(compiler.load("Built").call("database")).isEqualTo(2);
    }

    @Test
    void errorsAreJavacsOwn() throws IOException {
        Path file = source("App", "public class App {\n    int n = \"text\";\n    Missing m;\n}\n");
        assertThatExceptionOfType(CompilationFailedException.class)
                .isThrownBy(() -> compiler().load("App"))
                .satisfies(e -> assertThat(e.output()).isEqualTo("""
                    %1$s:3: error: cannot find symbol
                        Missing m;
                        ^
                      symbol:   class Missing
                      location: class App
                    %1$s:2: error: incompatible types: String cannot be converted to int
                        int n = "text";
                                ^
                    2 errors\
                    """.formatted(file)))
                .withMessageStartingWith("the sources do not compile:\n" + file + ":3: error: ");
    }

    @Test
    void missingClassIsAnsweredWithTheSameNameElsewhere() throws IOException {
        source("shop.schema.App", "package shop.schema; public class App { }");
        assertThatExceptionOfType(ClassMissingException.class)
                .isThrownBy(() -> compiler().load("shop.App"))
                .withMessage(
                        "class shop.App is not found in %s or on the class path; did you mean shop.schema.App?",
                        folder);
    }

    @Test
    void missingClassIsAnsweredWithSimilarNames() throws IOException {
        source("shop.App", "package shop; public class App { }");
        source("shop.Apt", "package shop; public class Apt { }");
        assertThatExceptionOfType(ClassMissingException.class)
                .isThrownBy(() -> compiler().load("shop.Appp"))
                .withMessage(
                        "class shop.Appp is not found in %s or on the class path; did you mean shop.App or"
                                + " shop.Apt?",
                        folder);
    }

    @Test
    void missingClassWithoutSourcesNamesTheClassPath() {
        assertThatExceptionOfType(ClassMissingException.class)
                .isThrownBy(() -> new SourceCompiler(List.of(), List.of()).load("no.Such"))
                .withMessage("class no.Such is not found on the class path");
    }

    @Test
    void missingSourceFolderIsNamed() {
        Path nowhere = folder.resolve("nope");
        assertThatExceptionOfType(ClassMissingException.class)
                .isThrownBy(() -> new SourceCompiler(List.of(nowhere), List.of()).load("no.Such"))
                .withMessage("class no.Such is not found on the class path; there is no source folder " + nowhere);
    }

    @Test
    void runtimeWithoutCompilerIsNamed() throws IOException {
        source("App", "public class App { }");
        assertThatExceptionOfType(CompilerMissingException.class)
                .isThrownBy(() -> new SourceCompiler(List.of(folder), List.of(), null).load("App"))
                .withMessage(
                        "the Java at %s is a runtime without a compiler: run Ashlar with a JDK 21 or newer"
                                + " (JAVA_HOME)",
                        System.getProperty("java.home"));
    }

    @Test
    void methodThatCannotBeCalledIsExplained() throws IOException {
        source("App", """
            public class App {
                public Object member() { return 1; }
                public static Object empty() { return null; }
                public static Object broken() { throw new IllegalStateException("no"); }
            }
            """);
        LoadedClass app = compiler().load("App");
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> app.call("database"))
                .withMessage("there is no public method App.database() without parameters: add it, or name another with"
                        + " database.method");
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> app.call("member"))
                .withMessage("App.member() is not static: declare it public static");
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> app.call("empty"))
                .withMessage("App.empty() returns null");
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> app.call("broken"))
                .withMessage("App.broken() throws java.lang.IllegalStateException: no\n  at App.broken(App.java:4)\n"
                        + "--stacktrace shows the whole way there")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void failureWhileTheClassIsInitialisedIsTheUsersOwn() throws IOException {
        source(
                "App",
                "public class App { static int n = Integer.parseInt(\"x\"); public static Object database()"
                        + " { return n; } }");
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> compiler().load("App").call("database"))
                .withMessage("App.database() throws java.lang.NumberFormatException: For input string: \"x\"\n"
                        + "  at App.<clinit>(App.java:1)\n--stacktrace shows the whole way there");
    }

    @Test
    void constantUsedBeforeItHasItsValueIsExplained() throws IOException {
        source("App", """
            public class App {
                static final Part PART = new Part();
                static final String NAME = String.valueOf("app");
                public static Object database() { return PART; }
            }
            """);
        source("Part", """
            public class Part {
                final int length = App.NAME.length();
            }
            """);
        assertThatExceptionOfType(EntryPointException.class)
                .isThrownBy(() -> compiler().load("App").call("database"))
                .withMessageStartingWith("App.database() throws java.lang.NullPointerException: ")
                .withMessageContaining(
                        "\n  at Part.<init>(Part.java:2)\n  at App.<clinit>(App.java:2)\nA constant is used before it has its value.")
                .withMessageContaining("declare the schema first");
    }

    private SourceCompiler compiler() {
        return new SourceCompiler(List.of(folder), List.of());
    }

    private Path source(String className, String text) throws IOException {
        Path file = folder.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
