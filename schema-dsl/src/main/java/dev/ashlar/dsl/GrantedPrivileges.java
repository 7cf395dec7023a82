package dev.ashlar.dsl;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.ColumnPrivileges;
import dev.ashlar.model.PrivilegeDef.Within;
import dev.ashlar.model.Privileges;
import dev.ashlar.model.SequenceOwnerDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Adds up what statements say of one object and one role. Mutable while a schema is described. */
final class GrantedPrivileges {

    private final Map<ObjectId, Privileges> whole = new LinkedHashMap<>();
    private final Map<ObjectId, Map<ObjectId, Privileges>> columns = new LinkedHashMap<>();
    private final Map<ObjectId, Within> parts = new LinkedHashMap<>();
    private final Set<ObjectId> revoked = new HashSet<>();

    void add(
            ObjectId id,
            Privileges more,
            Map<ObjectId, Privileges> ofColumns,
            @Nullable Within within,
            boolean revokes) {
        whole.merge(id, more, Privileges::and);
        ofColumns.forEach((column, privileges) ->
                columns.computeIfAbsent(id, key -> new LinkedHashMap<>()).merge(column, privileges, Privileges::and));
        if (within != null) {
            parts.put(id, within);
        }
        if (revokes) {
            revoked.add(id);
        }
    }

    /** Tells of sequences of columns that have none. */
    void check(Collection<Definition> others, BiConsumer<ObjectId, Within> wrong) {
        Map<ObjectId, ColumnDef> columns = new HashMap<>();
        if (!parts.isEmpty()) {
            others.stream()
                    .filter(ColumnDef.class::isInstance)
                    .forEach(each -> columns.put(each.id(), (ColumnDef) each));
        }
        parts.forEach((id, within) -> {
            ColumnDef column = columns.get(within.of());
            if (column != null && column.identity() == null) {
                wrong.accept(id, within);
            }
        });
    }

    /** What was not revoked of what is usual is there too. */
    List<PrivilegeDef> definitions(Collection<Definition> others) {
        Map<ObjectId, String> owners = new LinkedHashMap<>();
        Map<ObjectId, ObjectId> tables = new HashMap<>();
        for (Definition each : others) {
            if (each instanceof OwnerDef owner) {
                owners.put(owner.id().owner(), owner.role());
            }
            if (each instanceof SequenceOwnerDef owner) {
                tables.put(owner.id().owner(), owner.column().owner());
            }
        }
        List<PrivilegeDef> definitions = new ArrayList<>();
        whole.forEach((id, privileges) -> {
            Within within = parts.get(id);
            boolean ofColumn = within != null && within.ofColumn();
            ObjectId owned =
                    within != null && ofColumn ? within.of().owner() : tables.getOrDefault(id.owner(), id.owner());
            String owner = owners.getOrDefault(owned, PrivilegeDef.CURRENT_USER);
            Privileges usual = within == null || ofColumn ? PrivilegeDef.usual(id, owner) : within.initial();
            Privileges all = revoked.contains(id) ? privileges : privileges.and(usual);
            definitions.add(new PrivilegeDef(
                    id,
                    all,
                    columns.getOrDefault(id, Map.of()).entrySet().stream()
                            .map(each -> new ColumnPrivileges(each.getKey(), each.getValue()))
                            .toList(),
                    within));
        });
        return definitions;
    }
}
