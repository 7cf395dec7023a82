package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A cluster's files in a slot, made by {@code initdb} once and kept.
 *
 * @param data the folder that {@code postgres -D} takes
 * @param password the superuser's password, made with the cluster
 * @param kept whether an earlier run made it
 */
record DataDirectory(Path data, String password, boolean kept) {
    static final String SUPERUSER = "postgres";

    private static final int BUILTIN_LOCALE_SINCE = 17;
    private static final int SCRAM_ITERATIONS_SINCE = 16;

    static DataDirectory in(Slot slot, Programs programs, RunAs runAs) throws IOException {
        Path data = slot.folder().resolve("data");
        Path passwordFile = slot.folder().resolve("password");
        if (Files.isDirectory(data) && Files.isReadable(passwordFile)) {
            return new DataDirectory(data, Files.readString(passwordFile), true);
        }
        return fresh(slot, programs, runAs);
    }

    /** Makes the cluster anew, whatever is there. */
    static DataDirectory fresh(Slot slot, Programs programs, RunAs runAs) throws IOException {
        Path data = slot.folder().resolve("data");
        Path unfinished = slot.folder().resolve("unfinished");
        Folders.delete(data);
        Folders.delete(unfinished);
        Path passwordFile = slot.folder().resolve("password");
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        runAs.own(passwordFile);
        Path log = slot.folder().resolve("initdb.log");
        int exit = Command.run(initdb(programs, runAs, unfinished, passwordFile), log);
        if (exit != 0) {
            throw new IOException("initdb failed: " + Command.tail(log));
        }
        Files.move(unfinished, data);
        return new DataDirectory(data, password, false);
    }

    private static List<String> initdb(Programs programs, RunAs runAs, Path data, Path passwordFile)
            throws IOException {
        int major = major(programs, data.resolveSibling("version.log"), runAs);
        List<String> command = new ArrayList<>(runAs.prefix());
        command.add(programs.program("initdb").toString());
        command.addAll(List.of("-D", data.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"));
        command.addAll(List.of("--pwfile=" + passwordFile, "--locale=C", "--no-sync", "--no-instructions"));
        if (major >= BUILTIN_LOCALE_SINCE) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        if (major >= SCRAM_ITERATIONS_SINCE) {
            // The password is random and the address the loopback: no need to make guessing slow, and us with it.
            command.addAll(List.of("-c", "scram_iterations=1"));
        }
        return command;
    }

    private static int major(Programs programs, Path log, RunAs runAs) throws IOException {
        List<String> command = new ArrayList<>(runAs.prefix());
        command.addAll(List.of(programs.program("postgres").toString(), "--version"));
        Command.run(command, log);
        return ServerVersion.parse(Files.readString(log).replaceFirst("^\\D+", ""))
                .major();
    }
}
