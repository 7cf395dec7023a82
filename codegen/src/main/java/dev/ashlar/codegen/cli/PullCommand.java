package dev.ashlar.codegen.cli;

import dev.ashlar.apply.ShellWord;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.PullOperation;
import dev.ashlar.codegen.operation.PullRequest;
import dev.ashlar.codegen.operation.SchemaReading;
import dev.ashlar.codegen.operation.SchemaSource;
import dev.ashlar.codegen.operation.Scope;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.model.AddressPattern;
import dev.ashlar.model.ModelFilter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command pull. */
@Command(
        name = "pull",
        header = "Write an existing database as Java sources.",
        description = {
            "",
            "Reads the database and changes nothing there. The sources are compiled and built on a scratch server,"
                    + " and compared with the database, before a file is written. Then writes ashlar.properties, where"
                    + " there is none, and the first migration, where there is none, so that an empty database can be"
                    + " brought to the same state.",
            "",
            "What Ashlar does not manage is named, and so is what needs it, which is left out.",
            "",
        },
        usageHelpWidth = 100,
        footerHeading = "%n@|bold Examples:|@%n",
        footer = {
            "  ashlar pull --url jdbc:postgresql://localhost/app --user me --package com.example.schema",
            "      writes src/main/java/com/example/schema/*.java, migrations/V0001__baseline.sql and its reverse",
            "  ashlar baseline --url jdbc:postgresql://localhost/app --user me",
            "      then says in that database that it is at version 1",
        })
final class PullCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Option(names = "--url", paramLabel = "URL", description = "the database, as jdbc:postgresql://host:port/database")
    private @Nullable String url;

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description = "another source instead: an SQL script, a folder of them, a snapshot, as for diff")
    private @Nullable String from;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description = "the role; its password is read from ASHLAR_PASSWORD or PGPASSWORD")
    private @Nullable String user;

    @Option(names = "--ask-password", description = "ask for the password on the terminal")
    private boolean ask;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "the package of the classes (default: that of the project's database.class)")
    private @Nullable String packageName;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "the class that lists the database (default: the project's database.class, else App)")
    private @Nullable String databaseClass;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "the source folder (default: the first of the project's sources, else src/main/java)")
    private @Nullable Path out;

    @Option(names = "--schema", paramLabel = "NAME", description = "this schema only; can be repeated (default: all)")
    private Set<String> schemas = new LinkedHashSet<>();

    @Option(
            names = "--ignore",
            paramLabel = "PATTERN",
            description = "leave out the objects whose address fits, with all that is in them:"
                    + " public.flyway_schema_history, 'table public.tmp_*'; can be repeated")
    private Set<String> ignored = new LinkedHashSet<>();

    @Option(names = "--strict", description = "write nothing where something is not managed or cannot be said")
    private boolean strict;

    @Option(names = "--force", description = "write over files that are there")
    private boolean force;

    @Option(names = "--no-baseline", description = "write sources only, no migration and no ashlar.properties")
    private boolean noBaseline;

    private @Nullable DatabaseAddress address;

    @Override
    public ExitCode call() {
        if ((url == null) == (from == null)) {
            throw new ParameterException(
                    spec.commandLine(), "say what to pull: --url for a database, or --from for another source");
        }
        var reporting = new Reporting(spec, common.output());
        Path root = common.folder();
        Project project = Project.isIn(root) ? Project.read(root) : null;
        var request =
                new PullRequest(root, project, packageName, databaseClass, out, wanted(), strict, force, !noBaseline);
        request.check();
        try (var server = new LazyServer(() -> scratchServers.server(project))) {
            var reading = new SchemaReading(common::project, server, this::address, Scope.ALL);
            SchemaSource source =
                    url == null ? SchemaSource.parse(String.valueOf(from)) : new SchemaSource.LiveDatabase(url);
            reporting.step("reading " + (url == null ? from : address(url)));
            PullOperation.Result result = new PullOperation(server, reporting).run(request, reading.reading(source));
            var report = new PullReport(result, url, user, narrowed());
            reporting.result(report.data(), report::text);
        }
        return ExitCode.DONE;
    }

    private ModelFilter wanted() {
        if (schemas.stream().anyMatch(String::isBlank) || ignored.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--schema or --ignore is empty: name a schema, or objects such as public.tmp_*");
        }
        return new ModelFilter(schemas, ignored.stream().map(AddressPattern::of).toList());
    }

    /** The options with which other commands look at the same objects. */
    private String narrowed() {
        return Stream.concat(
                        schemas.stream().map(name -> " --schema " + ShellWord.shown(name)),
                        ignored.stream().map(pattern -> " --ignore " + ShellWord.shown(pattern)))
                .collect(Collectors.joining());
    }

    /** The password is asked for once. */
    private DatabaseAddress address(String of) {
        DatabaseAddress known = address == null ? ConnectionOptions.address(of, user, ask) : address;
        address = known;
        return known;
    }
}
