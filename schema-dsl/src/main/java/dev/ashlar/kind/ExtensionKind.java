package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Extensions (manual, CREATE EXTENSION). */
record ExtensionKind() implements Kind<ExtensionDef> {

    private static final Sql EXTENSIONS = Sql.raw("pg_catalog.pg_extension WHERE extname");

    @Override
    public List<Step> create(ExtensionDef extension, List<Definition> inlined, Context context) {
        String version = extension.version();
        return List.of(Step.of(Sql.of(
                        "CREATE EXTENSION {} WITH SCHEMA {}",
                        extension.id().identifier(),
                        extension.schema().identifier())
                .then(version == null ? Sql.EMPTY : Sql.of("VERSION {}", new Literal(version)))));
    }

    @Override
    public List<Step> drop(ExtensionDef extension, Context context) {
        return List.of(Step.of(Sql.of("DROP EXTENSION {}", extension.id().identifier())));
    }

    /** Its objects stay, but where it cannot be moved. */
    @Override
    public Alteration alter(ExtensionDef before, ExtensionDef after, Context context) {
        boolean moves = !before.schema().equals(after.schema());
        if (moves && (before.fixed() || after.fixed())) {
            return new Alteration.Recreate();
        }
        List<Step> steps = new ArrayList<>();
        if (after.version() != null && !after.version().equals(before.version())) {
            steps.add(update(after.id(), before.version(), after.version()));
        }
        if (moves) {
            steps.add(Step.of(Sql.of(
                    "ALTER EXTENSION {} SET SCHEMA {}",
                    after.id().identifier(),
                    after.schema().identifier())));
        }
        return new Alteration.InPlace(steps, moves ? Effect.RENAMED : Effect.NONE);
    }

    /** Extensions bring scripts to later versions only. */
    private static Step update(ObjectId extension, @Nullable String from, String to) {
        if (from == null || isEarlier(from, to)) {
            return Step.of(Sql.of("ALTER EXTENSION {} UPDATE TO {}", extension.identifier(), new Literal(to)));
        }
        String stays =
                "extension " + extension.name() + " stays at version " + from + ", as there is no way back to " + to;
        return Step.of(Sql.of(
                        "DO {}",
                        new Literal("BEGIN RAISE NOTICE " + new Literal(stays.replace("%", "%%")).text() + "; END")))
                .with(Risk.Type.SIDE_EFFECT, extension, stays);
    }

    /** Whether a version comes before another, number by number, a missing one before all. */
    private static boolean isEarlier(String version, String other) {
        String[] first = version.split("\\D+");
        String[] second = other.split("\\D+");
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int order = number(first[i]).compareTo(number(second[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return first.length <= second.length;
    }

    private static BigInteger number(String digits) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    /** It moves out of a schema that goes, and is made anew with an extension that it needs. */
    @Override
    public Response respond(ExtensionDef extension, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED && need.type() == ObjectType.EXTENSION ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public List<Verification> verification(ExtensionDef extension, Model model) {
        return List.of(Verification.shown(
                "extname, extnamespace::pg_catalog.regnamespace, extversion",
                EXTENSIONS,
                Verification.name(extension.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(EXTENSIONS, Verification.name(id)));
    }

    /** Without the version, which is no one's own where the schema names none; {@code catalog.ExtensionVersions} compares the others. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, e.extname AS extension_name, n.nspname AS schema_name, NOT e.extrelocatable AS fixed
            FROM pg_catalog.pg_extension AS e
            JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
            WHERE e.extname <> 'plpgsql'
            """.formatted(Catalog.identity("pg_extension", "e.oid"));
    }

    @Override
    public ExtensionDef read(Row row) {
        return new ExtensionDef(
                new ObjectId(ObjectType.EXTENSION, null, row.text("extension_name")),
                ObjectId.schema(row.text("schema_name")),
                null,
                row.flag("fixed"));
    }
}
