package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Compression;
import dev.ashlar.dsl.Storage;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import java.util.Locale;

/** Columns, with their defaults, identities and expressions. */
record ColumnSource() implements KindSource<ColumnDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(ColumnDef column, Scope scope) {
        TypeName value = TypeSource.value(column.type(), scope);
        CodeBlock made = InheritedPartSource.column(column, scope.model())
                .map(above -> CodeBlock.of("inherited($L)", scope.part(above)))
                .or(() -> InheritedPartSource.changed(column, scope.model())
                        .map(above -> CodeBlock.of("inherited($L,$W$L)", scope.part(above), type(column, scope))))
                .orElseGet(() -> CodeBlock.of("column($S,$W$L)", column.id().name(), type(column, scope)));
        return new Made(
                ParameterizedTypeName.get(ClassName.get(Column.class), value),
                CommentSource.on(column.id(), new Chain(made), scope).code());
    }

    private static CodeBlock type(ColumnDef column, Scope scope) {
        var chain = new Chain(TypeSource.of(column.type(), scope));
        chain.thenIf(column.nullable(), "nullable()");
        if (column.collation() != null) {
            chain.then("collate($L)", SqlNames.strings(column.collation()));
        }
        settings(column.set(), chain);
        if (column.identity() != null) {
            identity(column, column.identity(), chain);
        }
        if (column.generated() != null) {
            Generated generated = column.generated();
            chain.then(
                    generated.virtual() ? "virtualAs($L)" : "generatedAs($L)",
                    ExpressionSource.field(generated.expression(), column, column.type(), scope));
        }
        scope.model()
                .find(column.id().child(ObjectType.DEFAULT, ""))
                .map(DefaultDef.class::cast)
                .ifPresent(value -> chain.then("defaultTo($L)", DefaultSource.of(value, column.type(), scope)));
        return chain.code();
    }

    private static void settings(ColumnSettings settings, Chain chain) {
        if (settings.storage() != null) {
            chain.then("storage($T.$L)", Storage.class, settings.storage());
        }
        if (settings.compression() != null) {
            chain.then(
                    "compression($T.$L)",
                    Compression.class,
                    settings.compression().toUpperCase(Locale.ROOT));
        }
        chain.thenIf(settings.statistics() != null, "statistics($L)", settings.statistics());
        settings.options().forEach((name, value) -> chain.then("with($S,$W$S)", name, value));
        settings.foreign().forEach((name, value) -> chain.then("option($S,$W$S)", name, value));
    }

    private static void identity(ColumnDef column, Identity identity, Chain chain) {
        var counting = new Chain(CodeBlock.of("counting -> counting"));
        String usual = DerivedName.of(column.id().owner().name(), column.id().name(), "seq");
        counting.thenIf(!identity.sequence().equals(usual), "named($S)", identity.sequence());
        SequenceSource.settings(identity.options(), counting);
        String name = identity.always() ? "identityAlways" : "identity";
        if (counting.isEmpty()) {
            chain.then(name + "()");
        } else {
            chain.then(name + "($L)", counting.code());
        }
    }
}
