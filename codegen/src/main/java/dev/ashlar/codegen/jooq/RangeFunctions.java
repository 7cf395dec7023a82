package dev.ashlar.codegen.jooq;

import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.meta.InOutDefinition;

/** The functions that the server makes along with a range type and its multirange type, in that order (manual, "Range Types"). */
final class RangeFunctions {

    private RangeFunctions() {}

    static List<RoutineFacts> of(RangeTypeDef range, TypeFacts facts) {
        CatalogType bound = facts.named(range.subtype());
        CatalogType one = facts.named(SqlType.of(range.id()));
        CatalogType many = CatalogType.userDefined(range.id().schemaName(), range.multirange(), false);
        CatalogType ones = CatalogType.userDefined(one.schema(), one.name(), true);
        return List.of(
                function(range, range.id().name(), one, bound, bound),
                function(range, range.id().name(), one, bound, bound, CatalogType.builtIn("text", false)),
                function(range, range.multirange(), many),
                function(range, range.multirange(), many, one),
                function(range, range.multirange(), many, ones));
    }

    private static RoutineFacts function(RangeTypeDef range, String name, CatalogType returns, CatalogType... takes) {
        List<Parameter> parameters = Stream.of(takes)
                .map(type -> new Parameter(InOutDefinition.IN, null, type, null))
                .toList();
        return RoutineFacts.function(range.id(), name, returns, parameters);
    }
}
