package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table says of itself where it is made: how it is stored and guarded, and what it is a part of. */
final class TableSettingsSource {

    private TableSettingsSource() {}

    /** The statements of its constructor. */
    static List<CodeBlock> statements(ObjectId id, Scope scope) {
        TableDef table = (TableDef) scope.model().find(id).orElseThrow();
        List<CodeBlock> statements = new ArrayList<>();
        say(statements, table.unlogged(), "unlogged()");
        table.parameters().forEach((name, value) -> statements.add(CodeBlock.of("with($S,$W$S)", name, value)));
        say(statements, table.accessMethod() != null, "accessMethod($S)", table.accessMethod());
        say(statements, table.tablespace() != null, "tablespace($S)", table.tablespace());
        if (table.foreign() != null) {
            var foreign = new Chain(
                    CodeBlock.of("onServer($L)", scope.constant(table.foreign().server())));
            table.foreign().options().forEach((name, value) -> foreign.then("option($S,$W$S)", name, value));
            statements.add(foreign.code());
        }
        say(statements, table.rowSecurity(), "rowLevelSecurity()");
        say(statements, table.forcedRowSecurity(), "forceRowLevelSecurity()");
        scope.model()
                .children(id, RowTypeDef.class)
                .forEach(each -> statements.add(CodeBlock.of("ofType($L)", scope.constant(each.type()))));
        scope.model().children(id, ReplicaIdentityDef.class).forEach(each -> statements.add(identity(each, scope)));
        scope.model()
                .children(id, ClusterDef.class)
                .forEach(each -> statements.add(CodeBlock.of("clusterOn($L)", scope.part(each.index()))));
        if (table.partitionBy() != null) {
            statements.add(PartitionSource.key(table, table.partitionBy(), scope));
        }
        scope.model()
                .children(id, PartitionDef.class)
                .forEach(each -> statements.add(PartitionSource.say(
                                each,
                                new Chain(CodeBlock.of("partitionOf(() -> $L)", scope.constant(each.of()))),
                                scope)
                        .code()));
        for (InheritanceDef inheritance : scope.model().children(id, InheritanceDef.class)) {
            inheritance
                    .parents()
                    .forEach(parent -> statements.add(CodeBlock.of("inherits(() -> $L)", scope.constant(parent))));
            inheritance.notNulls().stream()
                    .filter(column -> scope.model().dependents(column).stream().noneMatch(NotNullDef.class::isInstance))
                    .forEach(column -> statements.add(CodeBlock.of("notNull($L)", scope.part(column))));
        }
        return statements;
    }

    private static void say(List<CodeBlock> statements, boolean said, String format, @Nullable Object... arguments) {
        if (said) {
            statements.add(CodeBlock.of(format, arguments));
        }
    }

    private static CodeBlock identity(ReplicaIdentityDef identity, Scope scope) {
        if (identity.index() != null) {
            return CodeBlock.of("replicaIdentity($L)", scope.part(identity.index()));
        }
        return CodeBlock.of(identity.full() ? "replicaIdentityFull()" : "replicaIdentityNothing()");
    }
}
