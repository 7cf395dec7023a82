package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.SqlType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Values of a column's type as Java writes them. */
final class ValueSource {

    private ValueSource() {}

    /** A value; empty where Java cannot say it simply. */
    static Optional<CodeBlock> of(Node node, SqlType type, Scope scope) {
        if (type.array()) {
            return Optional.empty();
        }
        if (type.userType() != null) {
            return switch (scope.model().find(type.userType()).orElseThrow()) {
                case EnumDef values when node instanceof Node.Text(String label) -> label(values, label, scope);
                case DomainDef domain -> of(node, domain.base(), scope);
                default -> Optional.empty();
            };
        }
        return switch (node) {
            case Node.Truth(boolean value) ->
                type.name().equals("boolean") ? Optional.of(CodeBlock.of("$L", value)) : Optional.empty();
            case Node.Numeral(String number) -> number(number, type);
            case Node.Text(String text) -> text(text, type);
            case Node.Name name -> Optional.empty();
            case Node.Call call -> Optional.empty();
            case Node.Array array -> Optional.empty();
            case Node.Comparison comparison -> Optional.empty();
            case Node.Membership membership -> Optional.empty();
            case Node.Nullness nullness -> Optional.empty();
            case Node.Junction junction -> Optional.empty();
            case Node.Negation negation -> Optional.empty();
        };
    }

    private static Optional<CodeBlock> label(EnumDef values, String label, Scope scope) {
        if (!values.labels().contains(label)) {
            return Optional.empty();
        }
        return Optional.of(
                EnumSource.hasConstants(values)
                        ? CodeBlock.of("$T.$L", scope.names().classOf(values.id()), EnumSource.constant(label))
                        : CodeBlock.of("$S", label));
    }

    private static Optional<CodeBlock> number(String number, SqlType type) {
        return switch (type.name()) {
            case "smallint" -> parsed(number, text -> CodeBlock.of("(short) $L", Short.parseShort(text)));
            case "integer" -> parsed(number, text -> CodeBlock.of("$L", Integer.parseInt(text)));
            case "bigint" -> parsed(number, text -> CodeBlock.of("$LL", Long.parseLong(text)));
            case "numeric" ->
                parsed(
                        number,
                        text -> CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text).toPlainString()));
            case "real" ->
                parsed(number, Float::parseFloat).filter(Float::isFinite).map(value -> CodeBlock.of("$Lf", value));
            case "double precision" ->
                parsed(number, Double::parseDouble).filter(Double::isFinite).map(value -> CodeBlock.of("$L", value));
            default -> Optional.empty();
        };
    }

    private static Optional<CodeBlock> text(String text, SqlType type) {
        return switch (type.name()) {
            case "text", "character varying", "character" -> Optional.of(Texts.literal(text));
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> number(text, type);
            case "uuid" -> parsed(text, each -> CodeBlock.of("$T.fromString($S)", UUID.class, UUID.fromString(each)));
            case "date" -> parsed(text, each -> CodeBlock.of("$T.parse($S)", LocalDate.class, LocalDate.parse(each)));
            case "timestamp without time zone" ->
                parsed(
                        text,
                        each -> CodeBlock.of(
                                "$T.parse($S)", LocalDateTime.class, LocalDateTime.parse(each.replace(' ', 'T'))));
            case "timestamp with time zone" ->
                parsed(
                        text.replaceFirst("[+-]\\d\\d$", "$0:00"),
                        each -> CodeBlock.of(
                                "$T.parse($S)", OffsetDateTime.class, OffsetDateTime.parse(each.replace(' ', 'T'))));
            case "json" -> Optional.of(CodeBlock.of("$T.valueOf($L)", JSON.class, Texts.literal(text)));
            case "jsonb" -> Optional.of(CodeBlock.of("$T.valueOf($L)", JSONB.class, Texts.literal(text)));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
