package dev.ashlar.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.model.EnumDef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Enum types: a Java enum where each label can be told from a constant, else the labels themselves. */
record EnumSource() implements KindSource<EnumDef> {

    /** The static initialiser of an enum of more constants could become too long. */
    private static final int MOST_CONSTANTS = 1000;

    /** Whether a Java enum stands for the type. */
    static boolean hasConstants(EnumDef values) {
        List<String> constants =
                values.labels().stream().map(EnumSource::constant).toList();
        Set<String> distinct = new HashSet<>(constants);
        return !constants.isEmpty()
                && constants.size() <= MOST_CONSTANTS
                && distinct.size() == constants.size()
                && values.labels().stream().allMatch(label -> label.codePoints().anyMatch(Character::isLetterOrDigit))
                && constants.stream().noneMatch(name -> SourceVersion.isKeyword(name) || name.equals("LABEL"));
    }

    /** The constant of a label. */
    static String constant(String label) {
        return JavaName.constant(label);
    }

    private static boolean isLowerCase(EnumDef values) {
        return values.labels().stream()
                .allMatch(label -> constant(label).toLowerCase(Locale.ROOT).equals(label));
    }

    @Override
    public Place place() {
        return Place.ENUMS;
    }

    @Override
    public Made made(EnumDef values, Scope scope) {
        TypeName type = ParameterizedTypeName.get(
                ClassName.get(PgEnum.class),
                hasConstants(values) ? scope.names().classOf(values.id()) : ClassName.get(String.class));
        CodeBlock.Builder made = CodeBlock.builder()
                .add(
                        "$L($L,$W$S",
                        scope.member(PgEnum.class, "enumType"),
                        scope.constant(values.id().owner()),
                        values.id().name());
        if (!hasConstants(values)) {
            values.labels().forEach(label -> made.add(",$W$S", label));
        } else {
            ClassName constants = scope.names().classOf(values.id());
            made.add(",$W$T.class", constants);
            if (!isLowerCase(values)) {
                made.add(",$W$T::label", constants);
            }
        }
        Chain chain = new Chain(made.add(")").build());
        return new Made(type, CommentSource.on(values.id(), chain, scope).code());
    }

    /** The Java enum. */
    static JavaFile file(EnumDef values, Scope scope) {
        TypeSpec.Builder type =
                TypeSpec.enumBuilder(scope.names().classOf(values.id())).addModifiers(Modifier.PUBLIC);
        boolean labelled = !isLowerCase(values);
        for (String label : values.labels()) {
            if (labelled) {
                type.addEnumConstant(
                        constant(label),
                        TypeSpec.anonymousClassBuilder("$S", label).build());
            } else {
                type.addEnumConstant(constant(label));
            }
        }
        if (labelled) {
            type.addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addParameter(String.class, "label")
                            .addStatement("this.label = label")
                            .build())
                    .addMethod(MethodSpec.methodBuilder("label")
                            .addModifiers(Modifier.PUBLIC)
                            .returns(String.class)
                            .addJavadoc("What the value is called in the database.")
                            .addStatement("return label")
                            .build());
        }
        return scope.file(type.build());
    }
}
