package dev.ashlar.history;

import dev.ashlar.model.CastDef;
import dev.ashlar.model.CollationDef;
import dev.ashlar.model.CollationProvider;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorClassDef;
import dev.ashlar.model.OperatorDef;
import dev.ashlar.model.OperatorFamilyDef;
import dev.ashlar.model.OperatorMember;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.TextSearchConfigurationDef;
import dev.ashlar.model.TextSearchDictionaryDef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One definition of every kind of type and of what goes with types, with every field set. */
record EveryType(EveryKind rest) {

    private ObjectId own(ObjectType type, String letter) {
        return rest.schema().child(type, letter + rest.name());
    }

    List<Definition> definitions() {
        ObjectId domain = own(ObjectType.DOMAIN, "d");
        ObjectId composite = own(ObjectType.COMPOSITE_TYPE, "ct");
        ObjectId range = own(ObjectType.RANGE_TYPE, "rt");
        ObjectId dictionary = own(ObjectType.TEXT_SEARCH_DICTIONARY, "td");
        ObjectId family = own(ObjectType.OPERATOR_FAMILY, "of").taking("btree");
        SqlType own = SqlType.of(domain);
        var member = new OperatorMember(true, 3, own, SqlType.of("text").arrayOf(), rest.mixed(), null);
        var ordering = new OperatorMember(false, 1, own, own, rest.mixed(), Expression.raw("pg_catalog.float_ops"));
        return List.of(
                new CollationDef(
                        own(ObjectType.COLLATION, "co"),
                        CollationProvider.ICU,
                        "de",
                        "x" + rest.name(),
                        false,
                        "&a < b"),
                new DomainDef(domain, SqlType.of("character varying", 5), "\"C\"", "nn" + rest.name()),
                new DefaultDef(domain.child(ObjectType.DEFAULT, ""), rest.mixed()),
                new DomainConstraintDef(
                        domain.child(ObjectType.DOMAIN_CONSTRAINT, "c" + rest.name()), rest.mixed(), true),
                new CompositeTypeDef(
                        composite,
                        List.of(
                                new CompositeTypeDef.Attribute("b" + rest.name(), own.arrayOf(), null),
                                new CompositeTypeDef.Attribute("a", SqlType.of("text"), "\"C\""))),
                new RangeTypeDef(range, own, rest.mixed(), "\"C\"", rest.mixed(), "m" + rest.name()),
                new ColumnDef(rest.column("of_range"), SqlType.of(range), false, null, null, null),
                new ColumnDef(rest.column("of_row"), SqlType.of(rest.view()).arrayOf(), false, null, null, null),
                new ColumnDef(rest.column("of_composite"), SqlType.of(composite), false, null, null, null),
                new TextSearchDictionaryDef(dictionary, rest.mixed(), new TreeMap<>(Map.of("a" + rest.name(), "'b'"))),
                new TextSearchConfigurationDef(
                        own(ObjectType.TEXT_SEARCH_CONFIGURATION, "tc"),
                        rest.mixed(),
                        new TreeMap<>(Map.of("word" + rest.name(), rest.mixed()))),
                new OperatorDef(
                        OperatorDef.id(rest.schema(), "<" + rest.name(), own, SqlType.of("integer")),
                        own,
                        SqlType.of("integer"),
                        rest.mixed(),
                        "OPERATOR(a.<)",
                        "OPERATOR(a.>)",
                        rest.mixed(),
                        rest.mixed(),
                        true,
                        true),
                new OperatorFamilyDef(family, List.of(member, ordering)),
                new OperatorClassDef(
                        own(ObjectType.OPERATOR_CLASS, "oc").taking("gist"),
                        own,
                        true,
                        rest.mixed(),
                        SqlType.of("text"),
                        List.of(member, ordering)),
                new CastDef(
                        CastDef.id(own, SqlType.of("text")),
                        own,
                        SqlType.of("text"),
                        CastDef.Method.FUNCTION,
                        rest.mixed(),
                        CastDef.Context.IMPLICIT),
                rest.comment(domain),
                rest.comment(composite.child(ObjectType.ATTRIBUTE, "a")));
    }
}
