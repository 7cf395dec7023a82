package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results to standard output, and prose and progress to standard error. */
final class Reporting implements Progress {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final CommandLine command;
    private final OutputFormat format;

    Reporting(CommandSpec spec, OutputFormat format) {
        this.command = spec.commandLine();
        this.format = format;
    }

    /** A result: as JSON where that was asked for, else as text. */
    void result(Object data, Supplier<String> text) {
        PrintWriter out = command.getOut();
        switch (format) {
            case JSON -> out.println(JSON.writeValueAsString(data));
            case TEXT -> out.println(text.get());
        }
        out.flush();
    }

    /** Data as JSON. */
    static String json(Object data) {
        return JSON.writeValueAsString(data);
    }

    /** What was found in a source and is not managed. */
    void unmanaged(String source, List<String> names) {
        names.forEach(name -> say("not managed in " + source + ": " + name));
    }

    /** A sentence that is no result. */
    void say(String words) {
        command.getErr().println(words);
        command.getErr().flush();
    }

    @Override
    public void step(String words) {
        say(command.getColorScheme().ansi().string("@|faint " + words.replace("@|", "@ |") + " ...|@"));
    }
}
