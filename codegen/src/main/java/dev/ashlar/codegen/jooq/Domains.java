package dev.ashlar.codegen.jooq;

import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultDomainDefinition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** Domains. */
final class Domains {

    /** The first version that keeps a domain's <code>NOT NULL</code> as a constraint (release notes of PostgreSQL 17). */
    private static final int NOT_NULL_CONSTRAINTS = 17;

    private final ModelReading reading;

    Domains(ModelReading reading) {
        this.reading = reading;
    }

    List<DomainDefinition> definitions() {
        List<DomainDefinition> domains = new ArrayList<>();
        for (DomainDef domain : reading.all(DomainDef.class)) {
            SchemaDefinition schema = reading.schema(domain.id());
            if (schema != null) {
                domains.add(definition(schema, domain));
            }
        }
        return domains;
    }

    private DomainDefinition definition(SchemaDefinition schema, DomainDef domain) {
        TypeFacts facts = reading.typeFacts();
        SqlType base = domain.base();
        TypeFacts.Numbers numbers = facts.numbers(base);
        String name = facts.named(facts.withoutDomain(base)).name();
        var type = new DefaultDataTypeDefinition(
                reading.database(),
                schema,
                name,
                numbers.length(),
                numbers.fraction() == null ? numbers.precision() : numbers.fraction(),
                numbers.scale(),
                domain.notNull() == null,
                reading.defaults().textOf(domain),
                DSL.name(schema.getName(), name));
        var definition = new DefaultDomainDefinition(schema, domain.id().name(), type);
        // jOOQ joins the constraints of all domains below, and so says each check once for each of them.
        int times = times(facts.domain(base));
        for (DomainConstraintDef check : checks(domain.id())) {
            for (int i = 0; i < times; i++) {
                definition.addCheckClause(text(check));
            }
        }
        return definition;
    }

    private int times(@Nullable DomainDef domain) {
        if (domain == null) {
            return 1;
        }
        int server = reading.texts().server();
        boolean counted = domain.notNull() != null && (server == 0 || server >= NOT_NULL_CONSTRAINTS);
        int constraints = checks(domain.id()).size() + (counted ? 1 : 0);
        return Math.max(1, constraints) * times(reading.typeFacts().domain(domain.base()));
    }

    private List<DomainConstraintDef> checks(ObjectId domain) {
        return reading.model().children(domain, DomainConstraintDef.class);
    }

    private String text(DomainConstraintDef check) {
        return reading.texts().text(reading.model(), check.id()).orElseGet(() -> {
            reading.warnOfOurs(check.id());
            return "CHECK ((" + check.condition().sql().text() + "))" + (check.notValid() ? " NOT VALID" : "");
        });
    }
}
