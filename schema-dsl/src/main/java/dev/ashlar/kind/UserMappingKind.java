package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.UserMappingDef;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** User mappings (manual, CREATE USER MAPPING), without passwords. */
record UserMappingKind() implements Kind<UserMappingDef> {

    @Override
    public List<Step> create(UserMappingDef mapping, List<Definition> inlined, Context context) {
        return List.of(Step.of(Sql.of("CREATE USER MAPPING {}", place(mapping.id()))
                        .then(ForeignOptions.of(mapping.options())))
                .with(
                        Risk.Type.SIDE_EFFECT,
                        mapping.id(),
                        "no password is set: ALTER USER MAPPING sets one where it is needed"));
    }

    @Override
    public List<Step> drop(UserMappingDef mapping, Context context) {
        return List.of(Step.of(Sql.of("DROP USER MAPPING {}", place(mapping.id())))
                .with(Risk.Type.LOSS, mapping.id(), "the mapping's password, where it has one"));
    }

    @Override
    public Alteration alter(UserMappingDef before, UserMappingDef after, Context context) {
        return new Alteration.InPlace(
                List.of(Step.of(Sql.of("ALTER USER MAPPING {}", place(after.id()))
                        .then(ForeignOptions.change(before.options(), after.options())))),
                Effect.NONE);
    }

    private static Sql place(ObjectId id) {
        return Sql.of(
                "FOR {} SERVER {}",
                PrivilegeStatements.role(id.name()),
                id.owner().identifier());
    }

    /** Whoever may not read the options reads none. */
    @Override
    public String catalogQuery() {
        return """
            SELECT 'pg_catalog.pg_user_mapping'::pg_catalog.regclass::pg_catalog.oid AS object_class, m.umid AS object_oid,
                0 AS object_part, 'pg_catalog.pg_foreign_server'::pg_catalog.regclass::pg_catalog.oid AS server_class,
                m.srvid AS server_oid, 0 AS server_part, CASE WHEN m.umuser = 0 THEN '' WHEN m.umuser = b.datdba
                THEN 'CURRENT_USER' ELSE m.usename END AS role, %s
            FROM pg_catalog.pg_user_mappings AS m
            JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
            """.formatted(ForeignOptions.columns("m.umoptions"));
    }

    @Override
    public @Nullable UserMappingDef read(Row row) {
        ObjectId server = row.object("server");
        return server == null
                ? null
                : new UserMappingDef(UserMappingDef.id(server, row.text("role")), ForeignOptions.read(row));
    }
}
