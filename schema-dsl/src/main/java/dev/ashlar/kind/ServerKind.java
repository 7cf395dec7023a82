package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ServerDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Foreign servers (manual, CREATE SERVER). */
record ServerKind() implements Kind<ServerDef> {
    private static final Sql SERVERS = Sql.raw("pg_catalog.pg_foreign_server WHERE srvname");

    @Override
    public List<Step> create(ServerDef server, List<Definition> inlined, Context context) {
        Sql head = Sql.of("CREATE SERVER {}", server.id().identifier());
        if (server.type() != null) {
            head = head.then(Sql.of("TYPE {}", new Literal(server.type())));
        }
        if (server.version() != null) {
            head = head.then(Sql.of("VERSION {}", new Literal(server.version())));
        }
        return List.of(Step.of(
                head.then(Sql.of("FOREIGN DATA WRAPPER {}", server.wrapper().identifier()))
                        .then(ForeignOptions.of(server.options()))));
    }

    @Override
    public List<Step> drop(ServerDef server, Context context) {
        return List.of(Step.of(Sql.of("DROP SERVER {}", server.id().identifier())));
    }

    /** The type and the wrapper of a server cannot be altered. */
    @Override
    public Alteration alter(ServerDef before, ServerDef after, Context context) {
        boolean another = !before.wrapper().equals(after.wrapper()) || !Objects.equals(before.type(), after.type());
        if (another) {
            return new Alteration.Recreate();
        }
        Sql change = ForeignOptions.change(before.options(), after.options());
        if (!Objects.equals(before.version(), after.version())) {
            Sql version = after.version() == null ? Sql.raw("NULL") : new Sql(new Literal(after.version()).text());
            change = Sql.of("VERSION {}", version).then(change);
        }
        return new Alteration.InPlace(
                List.of(Step.of(
                        Sql.of("ALTER SERVER {}", after.id().identifier()).then(change))),
                Effect.NONE);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER SERVER {} RENAME TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(ServerDef server, Model model) {
        return List.of(Verification.shown("srvname, srvtype, srvversion", SERVERS, Verification.name(server.id()), ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(SERVERS, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, s.srvname, f.fdwname, x.extname, s.srvtype, s.srvversion, %s
            FROM pg_catalog.pg_foreign_server AS s
            JOIN pg_catalog.pg_foreign_data_wrapper AS f ON f.oid = s.srvfdw
            LEFT JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass
                AND d.objid = f.oid AND d.deptype = 'e'
            LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
            WHERE %s
            """.formatted(
                        Catalog.identity("pg_foreign_server", "s.oid"),
                        ForeignOptions.columns("s.srvoptions"),
                        Catalog.notOfExtension("pg_foreign_server", "s.oid"));
    }

    @Override
    public ServerDef read(Row row) {
        return new ServerDef(
                ServerDef.id(row.text("srvname")),
                wrapper(row),
                row.textOrNull("srvtype"),
                row.textOrNull("srvversion"),
                ForeignOptions.read(row));
    }

    private static ObjectId wrapper(Row row) {
        ObjectId wrapper = ForeignDataWrapperDef.id(row.text("fdwname"));
        String extension = row.textOrNull("extname");
        return extension == null ? wrapper : wrapper.movedTo(new ObjectId(ObjectType.EXTENSION, null, extension));
    }
}
