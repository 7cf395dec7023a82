package dev.ashlar.dsl;

import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.dsl.Reported.Built;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be wrong with owners, privileges, publications and servers. */
class AccessProblemsTest {

    private final Built table = new Built("t", t -> t.with("a", integer()));

    @Test
    void owners() {
        assertThat(problems(table, Ownership.owner("public").of(table)))
                .containsExactly("owner of table app.t: names the role 'public', which cannot be (manual, CREATE ROLE);"
                        + " say toPublic() or fromPublic()");
        assertThat(problems(
                        table,
                        Ownership.owner("a").of(table),
                        Ownership.owner("b").of(table)))
                .containsExactly("owner of table app.t: is declared twice; leave one out");
        Extension extension = Extension.extension(APP, "citext");
        assertThat(problems(extension, Ownership.owner("a").of(extension)))
                .containsExactly("owner of extension citext: cannot be said: it has no owner of its own; leave it out");
        Sequence sequence =
                Sequence.sequence(APP, "s").ownedBy(() -> table.columns().get(0));
        assertThat(problems(table, sequence, Ownership.owner("a").of(sequence)))
                .containsExactly("owner of sequence app.s: is that of the table whose column it belongs to; say the"
                        + " owner of the table only");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void privileges() {
        assertThat(problems(table, Grant.grant(Privilege.EXECUTE).on(table).to("r")))
                .containsExactly("privilege r of table app.t: cannot have EXECUTE on table app.t; use one of [SELECT,"
                        + " INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN]");
        assertThat(problems(
                        table,
                        Grant.grant(Privilege.DELETE).on(table.columns().get(0)).to("r")))
                .containsExactly("privilege r of table app.t: cannot have DELETE on column app.t.a; use one of [SELECT,"
                        + " INSERT, UPDATE, REFERENCES]");
        assertThat(problems(
                        table,
                        Grant.grant(Privilege.SELECT).on(table).toPublic().withGrantOption()))
                .containsExactly("privilege of table app.t: cannot have the grant option for everyone (manual, GRANT);"
                        + " name a role");
        assertThat(problems(
                        table,
                        Grant.grant(Privilege.SELECT).on(table).to(""),
                        Grant.revokeAll().on(table).from("")))
                .containsOnly("privilege \" \" of table app.t: names a role by an empty text; name a role; everyone is"
                        + " toPublic() or fromPublic()");
        assertThat(problems(table, Ownership.owner("").of(table)))
                .containsExactly("owner of table app.t: names a role by an empty text; name a role; everyone is"
                        + " toPublic() or fromPublic()");
        assertThat(problems(table, Ownership.databaseOwner().of(table)))
                .containsExactly("owner of table app.t: belongs to the owner of the database anyway; leave it out");
        assertThat(problems(Grant.grant(Privilege.SELECT).on(table).to("r")))
                .containsExactly("table app.t: is not part of the database, and is needed by privilege r of table"
                        + " app.t; list it in Database.of(...)");
        assertThatThrownBy(() -> Grant.grant(Privilege.SELECT).on(table).to((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the role at place 1 of to(...) is null");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void privilegesOnWhatComesWithAnother() {
        Extension extension = Extension.extension(APP, "hstore");
        GrantedPart function = extension.function(APP, "f", "integer", "app.hstore");
        assertThat(problems(Grant.grant(Privilege.EXECUTE).on(function).to("r")))
                .containsExactly(
                        "extension hstore: is not part of the database, and is needed by privilege r of function"
                                + " app.f(integer, app.hstore); list it in Database.of(...)");
        assertThat(problems(
                        extension, Grant.grant(Privilege.SELECT).on(function).to("r")))
                .containsExactly("privilege r of function app.f(integer, app.hstore): cannot have SELECT on function"
                        + " app.f(integer, app.hstore); use one of [EXECUTE]");
        assertThat(problems(
                        table,
                        Grant.grant(Privilege.USAGE)
                                .on(table.columns().get(0).identitySequence())
                                .to("r")))
                .containsExactly(
                        "privilege r of sequence app.t_a_seq: is on the sequence of column app.t.a, which is no"
                                + " identity; say identity() of the column, or leave it out");
        assertThatThrownBy(() -> extension.table(APP, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the name of a table of extension hstore is null");
        assertThat(Database.of(
                                APP,
                                extension,
                                Grant.revokeAll()
                                        .on(extension.view(APP, "v").initiallyToPublic(Privilege.SELECT))
                                        .fromPublic())
                        .model()
                        .definitions())
                .contains(new PrivilegeDef(
                        PrivilegeDef.id(APP.id().child(ObjectType.VIEW, "v"), PrivilegeDef.EVERYONE),
                        Privileges.NONE,
                        List.of(),
                        new PrivilegeDef.Within(extension.id(), Privileges.of(List.of(Privilege.SELECT)))));
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void subscriptions() {
        assertThat(problems(Subscription.subscription("s")))
                .containsExactly(
                        "subscription s: has no connection; say connection(\"host=... dbname=...\")",
                        "subscription s: subscribes to nothing; say to(\"publication\")");
        assertThat(problems(Subscription.subscription("s")
                        .connection("host=h password=hidden")
                        .to("p", "p")
                        .option("enabled", "true")))
                .containsExactly(
                        "subscription s: has a connection with what is, or may be, a password, which is a secret and no part"
                                + " of a schema; leave it out, and name a passfile or a service",
                        "subscription s: subscribes to a publication twice; leave one out",
                        "subscription s: has the option enabled, which is none that can be said; use one of [binary,"
                                + " disable_on_error, failover, origin, password_required, run_as_owner, streaming,"
                                + " synchronous_commit, two_phase]");
        assertThatThrownBy(() -> Subscription.subscription("s").connection(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the connection of subscription s is null");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void securityLabels() {
        Extension extension = Extension.extension(APP, "citext");
        assertThat(problems(extension, SecurityLabel.securityLabel("p", "l").on(extension)))
                .containsExactly("security label p of extension citext: cannot be: there are no security labels on it"
                        + " (manual, SECURITY LABEL); leave it out");
        assertThat(problems(table, SecurityLabel.securityLabel("p", "").on(table)))
                .containsExactly("security label p of table app.t: is empty; write a label, or leave it out");
        assertThat(problems(table, SecurityLabel.securityLabel("", "l").on(table)))
                .containsExactly("security label of table app.t: has an empty name; give it one");
        assertThat(problems(
                        table,
                        SecurityLabel.securityLabel("p", "a").on(table.columns().get(0)),
                        SecurityLabel.securityLabel("p", "b").on(table.columns().get(0))))
                .containsExactly("security label p of column app.t.a: is declared twice; leave one out");
        assertThat(problems(SecurityLabel.securityLabel("p", "l").on(table)))
                .containsExactly("table app.t: is not part of the database, and is needed by security label p of table"
                        + " app.t; list it in Database.of(...)");
        assertThatThrownBy(() -> SecurityLabel.securityLabel("p", "l").on((Table) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the object at place 1 of securityLabel(p, ...) is null");
        assertThatThrownBy(() -> SecurityLabel.securityLabel("p", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the label of securityLabel(p, ...) is null");
    }

    @Test
    void statementsAboutOneRoleAddUp() {
        Model model = Database.of(
                        APP,
                        table,
                        Ownership.owner("boss").of(table),
                        Grant.grant(Privilege.SELECT).on(table).to("r", "boss"),
                        Grant.grant(Privilege.INSERT).on(table).to("r").withGrantOption(),
                        Grant.grant(Privilege.UPDATE).on(table.columns().get(0)).to("r"),
                        Grant.revokeAll().on(APP).from("boss"))
                .model();
        var expected = new PrivilegeDef(
                PrivilegeDef.id(table.id(), "r"),
                new Privileges(List.of(Privilege.SELECT, Privilege.INSERT), List.of(Privilege.INSERT)),
                List.of(new PrivilegeDef.ColumnPrivileges(
                        table.columns().get(0).id(), Privileges.of(List.of(Privilege.UPDATE)))));
        assertThat(model.find(expected.id())).contains(expected);
        assertThat(model.find(PrivilegeDef.id(table.id(), "boss")))
                .as("an owner keeps what is usual unless it is revoked")
                .contains(new PrivilegeDef(PrivilegeDef.id(table.id(), "boss"), Privileges.ALL, List.of()));
        assertThat(model.find(PrivilegeDef.id(APP.id(), "boss")))
                .contains(new PrivilegeDef(PrivilegeDef.id(APP.id(), "boss"), Privileges.NONE, List.of()));
    }

    @Test
    void everyone() {
        ForeignDataWrapper wrapper = ForeignDataWrapper.foreignDataWrapper("w");
        Model model = Database.of(APP, wrapper)
                .with(List.of(table, ForeignServer.foreignServer("s", wrapper).mappingOfPublic("user", "u")))
                .with(Grant.grant(Privilege.SELECT).on(table).toPublic())
                .model();
        assertThat(model.find(PrivilegeDef.id(table.id(), PrivilegeDef.EVERYONE)))
                .contains(new PrivilegeDef(
                        PrivilegeDef.id(table.id(), ""), Privileges.of(List.of(Privilege.SELECT)), List.of()));
        assertThat(model.definitions()).anyMatch(each -> each.id().toString().startsWith("user mapping"));
    }

    @Test
    void ownersOfStatistics() {
        Built two = new Built("t2", t -> {
            t.with("a", integer());
            t.with("b", integer());
        });
        Statistics statistics =
                two.statistics("s").on(two.columns().get(0), two.columns().get(1));
        assertThat(problems(two)).isEmpty();
        statistics.ownedBy("none");
        assertThat(problems(two))
                .containsExactly("owner of statistics app.s: names the role 'none', which cannot be (manual, CREATE"
                        + " ROLE); name a role");
    }

    @Test
    void defaultPrivileges() {
        assertThat(problems(DefaultPrivileges.defaultPrivileges().onTables()))
                .containsExactly("default privilege \"TABLES of CURRENT_USER\": says nothing; add grant(...), or leave"
                        + " it out");
        assertThat(problems(DefaultPrivileges.defaultPrivileges()
                        .inSchema(APP)
                        .onTypes()
                        .revokeFromPublic()))
                .containsExactly(
                        "default privilege \"TYPES of CURRENT_USER\" of schema app: revokes in a schema what is usual,"
                                + " which has no effect there (manual, ALTER DEFAULT PRIVILEGES); leave inSchema(...) out");
        assertThat(problems(DefaultPrivileges.defaultPrivileges().onSequences().grant("r", Privilege.DELETE)))
                .containsExactly("default privilege \"SEQUENCES of CURRENT_USER\": cannot have DELETE; use one of"
                        + " [SELECT, UPDATE, USAGE]");
    }

    @Test
    void publicationsAndServers() {
        assertThat(problems(table, Publication.publication("p").ofAllTables().of(table)))
                .containsExactly("publication p: is of all tables and names some; say ofAllTables() or name tables and"
                        + " schemas, not both");
        Built unlogged = new Built("u", t -> t.unlogged());
        assertThat(problems(unlogged, Publication.publication("p").of(unlogged)))
                .containsExactly(
                        "publication p: is of an unlogged table, app.u, whose changes are not logged; leave out the"
                                + " table, or its unlogged()");
        ForeignDataWrapper wrapper = ForeignDataWrapper.foreignDataWrapper("w");
        assertThat(problems(
                        wrapper,
                        ForeignServer.foreignServer("s", wrapper).mapping("r", "user", "u", "password", "secret")))
                .containsExactly("user mapping s.r: has the option password, which is a secret and no part of"
                        + " a schema; leave it out and set it in the database, by ALTER USER MAPPING");
    }
}
