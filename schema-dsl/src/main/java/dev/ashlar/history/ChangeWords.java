package dev.ashlar.history;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The differences of two versions in words, one line each; what comes or goes with a table stands in the table's line. */
public final class ChangeWords {

    private ChangeWords() {}

    /** The lines, in the order of the changes; empty for no difference. */
    public static List<String> of(Diff diff) {
        List<String> lines = new ArrayList<>();
        for (Change change : diff.changes()) {
            switch (change) {
                case Change.Renamed renamed ->
                    lines.add("renames " + noun(renamed.before()) + " to "
                            + renamed.id().identifier().text());
                case Change.Altered(Definition before, Definition after) -> lines.add(altered(before, after));
                case Change.Added(Definition after) -> listed("adds ", after, diff.after(), diff.before(), lines);
                case Change.Removed(Definition before) ->
                    listed("removes ", before, diff.before(), diff.after(), lines);
            }
        }
        return lines;
    }

    /** What an object is called in a sentence. */
    static String noun(ObjectId id) {
        if (id.type() == ObjectType.ENUM_VALUE) {
            return "the value " + new Literal(id.name()).text() + " of " + noun(id.owner());
        }
        if (id.type() == ObjectType.COMMENT) {
            return "the comment on " + noun(id.owner());
        }
        if (id.type() == ObjectType.PRIVILEGE) {
            return "what " + PrivilegeWords.grantee(id.name()) + " may do with " + noun(id.owner());
        }
        return id.type().isNameless() ? "the " + id.type().word() + " of " + noun(id.owner()) : id.toString();
    }

    /** An object that one model has and the other has not; what comes or goes with another is told there. */
    static void listed(String verb, Definition definition, Model model, Model other, List<String> lines) {
        if (goesWithAnother(definition.id(), model, other)) {
            return;
        }
        List<String> details = details(definition, model, !verb.startsWith("removes"));
        String detail = details.isEmpty() ? "" : ": " + String.join("; ", details);
        lines.add(verb + noun(definition.id()) + detail);
    }

    /** What a reader wants to know of an object that comes or goes: the parts of a table, and of others what they say. */
    static List<String> details(Definition definition, Model model, boolean comes) {
        List<String> details = new ArrayList<>();
        if (definition.id().type() == ObjectType.TABLE) {
            parts(definition, model, details);
        } else if (comes) {
            details.addAll(DefinitionWords.of(definition, model));
        }
        return details;
    }

    /** Parts of a table that comes or goes, and defaults of such a column. */
    static boolean goesWithAnother(ObjectId id, Model model, Model other) {
        for (ObjectId at = id.parent(); at != null; at = at.parent()) {
            boolean tells = at.type() == ObjectType.TABLE || id.type() == ObjectType.DEFAULT;
            if (tells && model.has(at) && !other.has(at)) {
                return true;
            }
        }
        return false;
    }

    /** The names of what a table consists of, by kind. */
    private static void parts(Definition table, Model model, List<String> details) {
        Map<ObjectType, List<Definition>> byType = model.children(table.id()).stream()
                .collect(Collectors.groupingBy(part -> part.id().type(), TreeMap::new, Collectors.toList()));
        byType.forEach((type, parts) -> {
            if (type != ObjectType.COMMENT) {
                String plural = type == ObjectType.INDEX ? "indexes" : type.word() + "s";
                details.add((parts.size() == 1 ? type.word() : plural) + " "
                        + parts.stream()
                                .map(part -> part.id().identifier().text())
                                .collect(Collectors.joining(", ")));
            }
        });
    }

    private static String altered(Definition before, Definition after) {
        if (before instanceof EnumDef old && after instanceof EnumDef now) {
            return noun(after.id()) + " " + labels(old.labels(), now.labels());
        }
        String verb = after.id().type().isReplaced() ? "replaces " : "changes ";
        return verb + noun(after.id()) + ": " + String.join("; ", Differences.between(before, after));
    }

    private static String labels(List<String> old, List<String> now) {
        List<String> said = new ArrayList<>();
        List<String> gained = now.stream().filter(label -> !old.contains(label)).toList();
        List<String> lost = old.stream().filter(label -> !now.contains(label)).toList();
        if (!gained.isEmpty()) {
            said.add("gains " + literals(gained));
        }
        if (!lost.isEmpty()) {
            said.add("loses " + literals(lost));
        }
        if (!now.stream()
                .filter(old::contains)
                .toList()
                .equals(old.stream().filter(now::contains).toList())) {
            said.add("has another order, " + literals(now));
        }
        return String.join(", ", said);
    }

    private static String literals(List<String> labels) {
        return labels.stream().map(label -> new Literal(label).text()).collect(Collectors.joining(", "));
    }
}
