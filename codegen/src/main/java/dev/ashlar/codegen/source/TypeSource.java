package dev.ashlar.codegen.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.types.YearToSecond;

/** The types of columns: the methods of {@link dev.ashlar.dsl.Types}, and what stands for a value in Java. */
final class TypeSource {

    /** A method and its type of values. */
    private record Method(String name, Class<?> value, Set<Integer> modifiers) {

        static Method of(String name, Class<?> value, Integer... modifiers) {
            return new Method(name, value, Set.of(modifiers));
        }
    }

    /** The method for each of PostgreSQL's long names, with the numbers of modifiers that it takes. */
    private static final Map<String, Method> METHODS = Map.ofEntries(
            Map.entry("smallint", Method.of("smallint", Short.class, 0)),
            Map.entry("integer", Method.of("integer", Integer.class, 0)),
            Map.entry("bigint", Method.of("bigint", Long.class, 0)),
            Map.entry("numeric", Method.of("numeric", BigDecimal.class, 0, 2)),
            Map.entry("real", Method.of("real", Float.class, 0)),
            Map.entry("double precision", Method.of("doublePrecision", Double.class, 0)),
            Map.entry("text", Method.of("text", String.class, 0)),
            Map.entry("character varying", Method.of("varchar", String.class, 0, 1)),
            Map.entry("character", Method.of("character", String.class, 1)),
            Map.entry("boolean", Method.of("bool", Boolean.class, 0)),
            Map.entry("bytea", Method.of("bytea", byte[].class, 0)),
            Map.entry("uuid", Method.of("uuid", UUID.class, 0)),
            Map.entry("date", Method.of("date", LocalDate.class, 0)),
            Map.entry("time without time zone", Method.of("time", LocalTime.class, 0, 1)),
            Map.entry("time with time zone", Method.of("timetz", OffsetTime.class, 0, 1)),
            Map.entry("timestamp without time zone", Method.of("timestamp", LocalDateTime.class, 0, 1)),
            Map.entry("timestamp with time zone", Method.of("timestamptz", OffsetDateTime.class, 0, 1)),
            Map.entry("interval", Method.of("interval", YearToSecond.class, 0, 1)),
            Map.entry("json", Method.of("json", JSON.class, 0)),
            Map.entry("jsonb", Method.of("jsonb", JSONB.class, 0)),
            Map.entry("xml", Method.of("xml", XML.class, 0)),
            Map.entry("bit", Method.of("bit", String.class, 1)),
            Map.entry("bit varying", Method.of("varbit", String.class, 1)));

    /** Types whose method has their name, and whose values are text. */
    private static final Set<String> WRITTEN = Set.of("""
        inet cidr macaddr macaddr8 money tsvector tsquery point line lseg box path polygon circle int4range int8range
        numrange daterange tsrange tstzrange int4multirange int8multirange nummultirange datemultirange tsmultirange
        tstzmultirange jsonpath""".strip().split("\\s+"));

    private TypeSource() {}

    /** The type as a column is declared with it. */
    static CodeBlock of(SqlType type, Scope scope) {
        CodeBlock element = element(type, scope);
        return type.array() ? CodeBlock.of("$L.array()", element) : element;
    }

    private static CodeBlock element(SqlType type, Scope scope) {
        if (type.userType() != null) {
            return CodeBlock.of("$L($L)", scope.type(method(type.userType())), scope.constant(type.userType()));
        }
        Method method = METHODS.get(type.name());
        int modifiers = type.modifiers().size();
        if (method != null && method.modifiers.contains(modifiers)) {
            String given = type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return CodeBlock.of("$L($L)", scope.type(method.name), given);
        }
        if (modifiers == 0 && WRITTEN.contains(type.name())) {
            return CodeBlock.of("$L()", scope.type(type.name()));
        }
        String name = modifiers == 0 ? type.name() : type.element().sql().text();
        return CodeBlock.of("$L($S)", scope.type("typeNamed"), name);
    }

    /** The method for a type of the schema's own. */
    static String method(ObjectId type) {
        return switch (type.type()) {
            case ENUM -> "enumOf";
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> "typeOf";
            default -> "rowOf";
        };
    }

    /** What stands for a value in Java. */
    static TypeName value(SqlType type, Scope scope) {
        TypeName element = elementValue(type, scope);
        return type.array() ? ArrayTypeName.of(element) : element;
    }

    private static TypeName elementValue(SqlType type, Scope scope) {
        if (type.userType() != null) {
            Definition own = scope.model().find(type.userType()).orElseThrow();
            if (own instanceof DomainDef domain) {
                return value(domain.base(), scope);
            }
            return own instanceof EnumDef values && EnumSource.hasConstants(values)
                    ? scope.names().classOf(type.userType())
                    : ClassName.get(String.class);
        }
        Method method = METHODS.get(type.name());
        return method != null && method.modifiers.contains(type.modifiers().size())
                ? TypeName.get(method.value)
                : ClassName.get(String.class);
    }
}
