package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ColumnFacts;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractUDTDefinition;
import org.jooq.meta.AttributeDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultAttributeDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.UDTDefinition;

/** Composite types, which jOOQ calls user-defined types. */
final class CompositeTypes {

    private final ModelReading reading;

    CompositeTypes(ModelReading reading) {
        this.reading = reading;
    }

    List<UDTDefinition> definitions() {
        List<UDTDefinition> types = new ArrayList<>();
        for (CompositeTypeDef type : reading.all(CompositeTypeDef.class)) {
            SchemaDefinition schema = reading.schema(type.id());
            if (schema != null) {
                types.add(new Composite(reading, schema, type));
            }
        }
        return types;
    }

    /** One of them. */
    private static final class Composite extends AbstractUDTDefinition {

        private final ModelReading reading;
        private final CompositeTypeDef type;

        Composite(ModelReading reading, SchemaDefinition schema, CompositeTypeDef type) {
            super(schema, null, type.id().name(), null);
            this.reading = reading;
            this.type = type;
        }

        @Override
        protected List<AttributeDefinition> getElements0() {
            List<AttributeDefinition> attributes = new ArrayList<>();
            for (CompositeTypeDef.Attribute attribute : type.attributes()) {
                attributes.add(new DefaultAttributeDefinition(
                        this,
                        attribute.name(),
                        attributes.size() + 1,
                        type(attribute),
                        reading.comment(type.attribute(attribute.name()))));
            }
            return attributes;
        }

        private DataTypeDefinition type(CompositeTypeDef.Attribute attribute) {
            SqlType given = attribute.type();
            CatalogType named = reading.typeFacts().named(given);
            ColumnFacts facts = reading.facts(attribute);
            DomainDef domain = reading.typeFacts().domain(given);
            SchemaDefinition schema = getDatabase().getSchema(named.schema());
            return new DefaultDataTypeDefinition(
                    getDatabase(),
                    schema == null ? getSchema() : schema,
                    domain == null ? named.jooqType() : base(domain.base()),
                    facts.length(),
                    facts.numericPrecision(),
                    facts.numericScale(),
                    facts.nullable(),
                    (String) null,
                    DSL.name(named.schema(), named.jooqName()));
        }

        /** What a domain is made of, in the words that the server has for it there: an array keeps its brackets. */
        private String base(SqlType base) {
            CatalogType named = reading.typeFacts().named(base);
            boolean array = named.dataType().equals(CatalogType.ARRAY);
            return !array
                    ? named.dataType()
                    : named.schema().equals("pg_catalog")
                            ? BuiltInTypes.dataType(named.name().substring(1)) + "[]"
                            : CatalogType.USER_DEFINED;
        }

        @Override
        protected List<RoutineDefinition> getRoutines0() {
            return List.of();
        }
    }
}
