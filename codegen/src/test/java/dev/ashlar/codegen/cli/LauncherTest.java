package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the launcher script takes; homes are made up, and the machine's own are out of sight. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "ashlar").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void hideTheMachinesOwn() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "sed", "dirname", "readlink", "find", "head")) {
            program(tools.resolve(tool), "exec '" + onPath(tool) + "' \"$@\"");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("ASHLAR_JVM_ROOT", folder.resolve("system").toString());
    }

    @Test
    void withoutAnyJdkOneLineSaysWhatToInstall() throws Exception {
        Result result = run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo(
                        "ashlar: no JDK 21 or newer with javac is found: install one (for example Eclipse Temurin 25)"
                                + " or set ASHLAR_JAVA_HOME to it\n");
    }

    @Test
    void ownVariableGoesFirst() throws Exception {
        environment.put("ASHLAR_JAVA_HOME", jdk("own", "21.0.2").toString());
        environment.put("JAVA_HOME", jdk("java-home", "25").toString());
        assertThat(found()).isEqualTo("own");
    }

    @Test
    void javaHomeGoesBeforeThePath() throws Exception {
        environment.put("JAVA_HOME", jdk("java-home", "21").toString());
        Files.createSymbolicLink(folder.resolve("tools/java"), jdk("path", "25").resolve("bin/java"));
        assertThat(found()).isEqualTo("java-home");
    }

    @Test
    void pathIsFollowedThroughLinksAndGoesBeforeInstallFolders() throws Exception {
        Path alternatives = folder.resolve("alternative");
        Files.createSymbolicLink(alternatives, jdk("path", "21").resolve("bin/java"));
        Files.createSymbolicLink(folder.resolve("tools/java"), alternatives);
        jdk("system/usr/lib/jvm/newer", "25");
        assertThat(found()).isEqualTo("path");
    }

    @Test
    void oldJavaHomeAndOldPathArePassedOver() throws Exception {
        environment.put("JAVA_HOME", jdk("java-home", "1.8.0_402").toString());
        Files.createSymbolicLink(
                folder.resolve("tools/java"), jdk("path", "17.0.15").resolve("bin/java"));
        jdk("system/opt/jdk", "21");
        assertThat(found()).isEqualTo("system/opt/jdk");
    }

    @Test
    void newestOfAFolderWins() throws Exception {
        jdk("system/usr/lib/jvm/a", "21.0.9");
        jdk("system/usr/lib/jvm/b", "25.0.1");
        jdk("system/usr/lib/jvm/c", "24");
        assertThat(found()).isEqualTo("system/usr/lib/jvm/b");
    }

    @Test
    void runtimeWithoutCompilerIsPassedOver() throws Exception {
        Files.delete(jdk("system/usr/lib/jvm/jre", "25").resolve("bin/javac"));
        jdk("home/.sdkman/candidates/java/21-tem", "21");
        assertThat(found()).isEqualTo("home/.sdkman/candidates/java/21-tem");
    }

    @Test
    void foldersOfToolsInTheHomeAreSearchedInOrder() throws Exception {
        jdk("home/.asdf/installs/java/temurin-21", "21");
        assertThat(found()).isEqualTo("home/.asdf/installs/java/temurin-21");
        jdk("home/.jdks/temurin-21", "21");
        assertThat(found()).isEqualTo("home/.jdks/temurin-21");
        jdk("system/Library/Java/JavaVirtualMachines/t.jdk/Contents/Home", "21");
        assertThat(found()).isEqualTo("system/Library/Java/JavaVirtualMachines/t.jdk/Contents/Home");
    }

    @Test
    void homeWithASpaceAndALinkToTheScriptWork() throws Exception {
        environment.put("JAVA_HOME", jdk("a home", "21").toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), SCRIPT);
        Result result = run(link);
        Files.delete(link);
        assertThat(result.out()).isEqualTo(folder.toRealPath().resolve("a home") + "\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.toRealPath().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            program(home.resolve("bin").resolve(program), "");
        }
        return home;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String found() throws Exception {
        Result result = run();
        assertThat(result.err()).isEmpty();
        return folder.toRealPath().relativize(Path.of(result.out().strip())).toString();
    }

    private Result run() throws Exception {
        return run(SCRIPT);
    }

    private Result run(Path script) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(onPath("bash").toString(), script.toString(), "--which-java")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Path onPath(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/bin", "/usr/bin"))
                .map(part -> Path.of(part, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Result(int exit, String out, String err) {}
}
