package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.UniqueDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys. */
record ForeignKeySource() implements KindSource<ForeignKeyDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(ForeignKeyDef key, Scope scope) {
        String usual = ConstraintSource.usualName(key.id(), key.columns(), "fkey");
        var chain = new Chain(ConstraintSource.made("foreignKey", key.id(), usual, key.columns(), scope));
        CodeBlock targets = key.references().stream()
                .map(column -> CodeBlock.of("() -> $L", scope.part(column)))
                .collect(CodeBlock.joining(",$W"));
        chain.then("references($L)", targets);
        chain.thenIf(!sameTypes(key, scope), "differentTypes()");
        if (keys(key, scope) != 1) {
            used(key, scope).ifPresent(used -> chain.then("by(() -> $L)", scope.part(used)));
        }
        chain.thenIf(key.matchFull(), "matchFull()");
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            chain.then("onUpdate($L)", action(key.onUpdate(), scope));
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            CodeBlock only = key.onDeleteColumns().isEmpty()
                    ? CodeBlock.of("")
                    : CodeBlock.of(",$W$L", scope.parts(key.onDeleteColumns()));
            chain.then("onDelete($L$L)", action(key.onDelete(), scope), only);
        }
        chain.thenIf(key.period(), "period()");
        ConstraintSource.deferral(chain, key.deferral());
        ConstraintSource.validity(chain, key.validity());
        return Made.of(ForeignKey.class, CommentSource.on(key.id(), chain, scope));
    }

    private static CodeBlock action(ReferentialAction action, Scope scope) {
        return scope.member(ForeignKey.class, action.name());
    }

    private static boolean sameTypes(ForeignKeyDef key, Scope scope) {
        for (int i = 0; i < key.columns().size(); i++) {
            if (!TypeSource.value(type(key.columns().get(i), scope), scope)
                    .equals(TypeSource.value(type(key.references().get(i), scope), scope))) {
                return false;
            }
        }
        return true;
    }

    private static SqlType type(ObjectId column, Scope scope) {
        return ((ColumnDef) scope.model().find(column).orElseThrow()).type();
    }

    /** The key that it refers to, by the server's record of what it needs. */
    private static Optional<ObjectId> used(ForeignKeyDef key, Scope scope) {
        return scope.model().needs(key).stream()
                .filter(need -> need.type() != ObjectType.COLUMN
                        && key.referencedTable().equals(need.parent())
                        && scope.names().hasField(need))
                .findFirst();
    }

    /** How many keys of the other table are plainly over the columns that it refers to. */
    private static long keys(ForeignKeyDef key, Scope scope) {
        Set<ObjectId> wanted = new HashSet<>(key.references());
        return scope.model().children(key.referencedTable()).stream()
                .filter(part -> wanted.equals(new HashSet<>(columns(part))))
                .count();
    }

    private static List<ObjectId> columns(Definition part) {
        if (part instanceof PrimaryKeyDef key && key.deferral() == Deferral.NOT_DEFERRABLE) {
            return key.columns();
        }
        if (part instanceof UniqueDef key && key.deferral() == Deferral.NOT_DEFERRABLE) {
            return key.columns();
        }
        boolean plain = part instanceof IndexDef index
                && index.unique()
                && index.where() == null
                && index.elements().stream()
                        .allMatch(element -> element.expression().asColumn().isPresent()
                                && element.equals(IndexElement.of(element.expression())));
        return plain
                ? ((IndexDef) part)
                        .elements().stream()
                                .flatMap(element -> element.expression().asColumn().stream())
                                .toList()
                : List.of();
    }
}
