package dev.ashlar.kind;

import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.CompositeTypeDef.Attribute;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a type that makes way, as a value of the type that takes its place. */
final class MovedValue {

    private final Context context;

    MovedValue(Context context) {
        this.context = context;
    }

    /**
     * The value in the new type.
     *
     * @param value the value in the old one
     * @param from its type before
     * @param to its type after
     */
    Sql of(Sql value, SqlType from, SqlType to) {
        Definition old = TypeUse.definition(from, context.before());
        Definition now = TypeUse.definition(to, context.after());
        if (from.array() && to.array()) {
            return ofArray(value, from, to);
        }
        if (from.array() || to.array()) {
            return Casts.byText(value, from, to);
        }
        if (now instanceof DomainDef domain && old instanceof DomainDef was) {
            return cast(of(value, was.base(), domain.base()), to);
        }
        if (old instanceof EnumDef was && now instanceof EnumDef is) {
            return cast(label(Sql.of("{}::text", value), was, is), to);
        }
        if (old instanceof CompositeTypeDef was && now instanceof CompositeTypeDef is) {
            return row(value, was, is, to);
        }
        if (old != null || now != null || isNamed(from) || isNamed(to)) {
            return Casts.byText(value, from, to);
        }
        if (from.equals(to)) {
            return value;
        }
        boolean direct = from.sameBase(to) || Casts.between(from, to) != Casts.TEXT;
        return direct ? cast(value, to) : Casts.byText(value, from, to);
    }

    private static Sql cast(Sql value, SqlType to) {
        return Sql.of("{}::{}", value, to.sql());
    }

    /** A type that has a name of its own and is not one of the server's, such as the multirange type of a range type. */
    private static boolean isNamed(SqlType type) {
        return type.name().contains(".");
    }

    private Sql ofArray(Sql value, SqlType from, SqlType to) {
        Sql labels = Sql.of("{}::text[]", value);
        EnumDef was = labels(from.element(), context.before());
        EnumDef is = labels(to.element(), context.after());
        if (was != null && is != null) {
            for (Map.Entry<String, String> each : replaced(was, is).entrySet()) {
                labels = Sql.of(
                        "pg_catalog.array_replace({}, {}, {})",
                        labels,
                        new Literal(each.getKey()),
                        new Literal(each.getValue()));
            }
        }
        return cast(labels, to);
    }

    /** The enum that a type is, or that a domain is over; null for none. */
    private static @Nullable EnumDef labels(SqlType type, Model model) {
        Definition found = TypeUse.definition(type, model);
        return found instanceof EnumDef labels
                ? labels
                : found instanceof DomainDef domain && !domain.base().array() ? labels(domain.base(), model) : null;
    }

    private Sql label(Sql text, EnumDef was, EnumDef is) {
        Map<String, String> replaced = replaced(was, is);
        if (replaced.isEmpty()) {
            return text;
        }
        List<Sql> cases = replaced.entrySet().stream()
                .map(each -> Sql.of("WHEN {} THEN {}", new Literal(each.getKey()), new Literal(each.getValue())))
                .toList();
        return Sql.of("(CASE {} {} ELSE {} END)", text, Sql.join(" ", cases), text);
    }

    private Map<String, String> replaced(EnumDef was, EnumDef is) {
        return EnumLoss.replaced(was, is, context);
    }

    /** The labels that go and become another, of the enum that a type is of, is an array of, or is a domain over. */
    List<String> replaced(SqlType type) {
        EnumDef was = labels(type.element(), context.before());
        EnumDef is = labels(type.element(), context.after());
        return was == null || is == null
                ? List.of()
                : List.copyOf(replaced(was, is).keySet());
    }

    /** A null stays one, and does not become a row of nulls. */
    private Sql row(Sql value, CompositeTypeDef was, CompositeTypeDef is, SqlType to) {
        List<Sql> fields = new ArrayList<>();
        for (Attribute attribute : is.attributes()) {
            fields.add(was.find(attribute.name())
                    .map(old -> of(
                            Sql.of("({}).{}", value, new Identifier(attribute.name())), old.type(), attribute.type()))
                    .orElse(Sql.raw("NULL")));
        }
        return Sql.of(
                "CASE WHEN {} IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW({})::{} END",
                value,
                Sql.join(", ", fields),
                to.sql());
    }
}
