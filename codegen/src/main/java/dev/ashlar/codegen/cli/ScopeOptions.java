package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.Scope;
import dev.ashlar.model.AddressPattern;
import dev.ashlar.model.ModelFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is compared, as a mixin. */
public final class ScopeOptions {

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "compare this schema only; can be repeated. What lives in others is left as it is")
    private Set<String> schemas = new LinkedHashSet<>();

    @Option(
            names = "--ignore",
            paramLabel = "PATTERN",
            description = "leave out the objects whose address fits, with all that is in them: public.orders_2*,"
                    + " 'table public.tmp_*'; can be repeated")
    private Set<String> ignored = new LinkedHashSet<>();

    @Option(
            names = "--strict",
            description = "fail where a source has objects that Ashlar does not manage, instead of naming them only")
    private boolean strict;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public ScopeOptions() {}

    /**
     * What is compared.
     *
     * @return the scope
     */
    public Scope scope() {
        if (schemas.stream().anyMatch(String::isBlank) || ignored.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--schema or --ignore is empty: name a schema, or objects such as public.tmp_*");
        }
        List<AddressPattern> patterns = ignored.stream().map(AddressPattern::of).toList();
        return new Scope(new ModelFilter(schemas, patterns), strict);
    }
}
