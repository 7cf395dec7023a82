package dev.ashlar.dsl;

import dev.ashlar.model.CommentDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrivilegeDef.Within;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the objects of a schema write down what they consist of, what their author hinted, and what is wrong. */
public final class Description {

    private final List<Definition> definitions = new ArrayList<>();
    private GrantedPrivileges privileges = new GrantedPrivileges();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<ObjectId> attached = new LinkedHashSet<>();
    private final Set<ObjectId> inherited = new LinkedHashSet<>();
    private final Map<ObjectId, String> renamedFrom = new LinkedHashMap<>();
    private final Map<ObjectId, List<Hints.Conversion>> conversions = new LinkedHashMap<>();
    private final Map<ObjectId, Map<String, String>> replacements = new LinkedHashMap<>();

    Description() {}

    void add(Definition definition) {
        definitions.add(definition);
    }

    void comment(ObjectId on, @Nullable String text) {
        // That the schema public has no comment must be said.
        if (text != null && (!text.isEmpty() || on.equals(ObjectId.schema("public")))) {
            definitions.add(new CommentDef(on.child(ObjectType.COMMENT, ""), text));
        }
    }

    void attached(ObjectId partition) {
        attached.add(partition);
    }

    /** The partitions of which their author says that they were tables of their own. */
    Set<ObjectId> attached() {
        return attached;
    }

    void inherited(ObjectId column) {
        inherited.add(column);
    }

    /** The columns of which their author says that they come from another table, although something else is said of them. */
    Set<ObjectId> inherited() {
        return inherited;
    }

    void renamed(ObjectId id, @Nullable String from) {
        if (from != null) {
            renamedFrom.put(id, from);
        }
    }

    void conversion(ObjectId column, Hints.Conversion conversion) {
        conversions.computeIfAbsent(column, id -> new ArrayList<>()).add(conversion);
    }

    void replacement(ObjectId type, Map<String, String> labels) {
        if (!labels.isEmpty()) {
            replacements.put(type, Map.copyOf(labels));
        }
    }

    void privileges(
            ObjectId id,
            Privileges whole,
            Map<ObjectId, Privileges> columns,
            @Nullable Within within,
            boolean revokes) {
        privileges.add(id, whole, columns, within, revokes);
    }

    void problem(ObjectId id, String wrong, String instead) {
        problems.add(new Problem(id.toString(), wrong, instead));
    }

    List<Definition> definitions() {
        var all = new ArrayList<>(definitions);
        all.addAll(privileges.definitions(definitions));
        return all;
    }

    /** Tells of privileges on what is not there. */
    void checkPrivileges() {
        privileges.check(
                definitions,
                (id, within) -> problem(
                        id,
                        "is on the sequence of " + within.of() + ", which is no identity",
                        "say identity() of the column, or leave it out"));
    }

    /** Takes these for all that was written down, privileges too. */
    void replace(List<Definition> all) {
        privileges = new GrantedPrivileges();
        definitions.clear();
        definitions.addAll(all);
    }

    List<Problem> problems() {
        return problems;
    }

    /** The old names, in the order of the objects. */
    Map<ObjectId, String> renamedFrom() {
        return renamedFrom;
    }

    Hints hints() {
        return new Hints(renamedFrom, conversions, replacements);
    }
}
