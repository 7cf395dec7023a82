package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values that an enum loses, and the rows that hold them. */
final class EnumLoss {

    private EnumLoss() {}

    /** The labels that go and of which nobody said what they become. */
    static List<String> unanswered(EnumDef before, EnumDef after, Context context) {
        Map<String, String> replacements = context.replacements().apply(after.id());
        return before.labels().stream()
                .filter(label -> !after.labels().contains(label))
                .filter(label -> !after.labels().contains(replacements.getOrDefault(label, label)))
                .toList();
    }

    /** One block for each column that may hold such a value. */
    static List<Step> guards(EnumDef before, EnumDef after, Context context) {
        List<String> lost = unanswered(before, after, context);
        if (lost.isEmpty()) {
            return List.of();
        }
        String labels = lost.stream().map(label -> new Literal(label).text()).collect(Collectors.joining(", "));
        var guards = new ArrayList<Step>();
        for (ColumnDef column : TypeUse.columns(before.id(), context)) {
            if (!isLabel(column.type(), before.id(), context)) {
                continue;
            }
            Sql holds = column.type().array()
                    ? Sql.raw(column.id().identifier() + "::text[] && ARRAY[" + labels + "]")
                    : Sql.raw(column.id().identifier() + "::text IN (" + labels + ")");
            guards.add(Guard.against(
                    column.id().owner(),
                    holds,
                    column.id(),
                    "rows of " + column.id().owner().address() + " hold a value of "
                            + after.id().address() + " that goes: " + labels,
                    "UPDATE " + column.id().address() + " of those rows first, or declare what they become: "
                            + "replacing(label, label) on the enum",
                    context));
        }
        return guards;
    }

    /** Whether a type is the enum, an array of it, or a domain over it, which a guard looks at: not a row or a range that holds it. */
    static boolean isLabel(SqlType type, ObjectId wanted, Context context) {
        ObjectId own = type.userType();
        return wanted.equals(own)
                || own != null
                        && context.before().find(own).orElse(null) instanceof DomainDef domain
                        && !domain.base().array()
                        && isLabel(domain.base(), wanted, context);
    }

    /** The labels that go and become another, with what they become, in their order. */
    static Map<String, String> replaced(EnumDef before, EnumDef after, Context context) {
        Map<String, String> declared = context.replacements().apply(after.id());
        Map<String, String> replaced = new LinkedHashMap<>();
        for (String label : before.labels()) {
            String becomes = declared.get(label);
            if (becomes != null && !after.labels().contains(label)) {
                replaced.put(label, becomes);
            }
        }
        return replaced;
    }
}
