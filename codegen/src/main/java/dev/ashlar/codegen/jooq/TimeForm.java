package dev.ashlar.codegen.jooq;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as a server in UTC writes them. */
final class TimeForm {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter(Locale.ROOT);
    private static final Pattern OFFSET =
            Pattern.compile("(.*\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,9}) (second|minute|hour|day|week|mon|month|year)s?");

    private TimeForm() {}

    static @Nullable String of(String value, String type) {
        try {
            return switch (type) {
                case "date" -> LocalDate.parse(value).toString();
                case "time" -> TIME.format(LocalTime.parse(value));
                case "timestamp" -> DATE_TIME.format(LocalDateTime.parse(iso(value)));
                case "timestamptz" -> withZone(value);
                case "interval" -> interval(value);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String withZone(String value) {
        Matcher offset = OFFSET.matcher(value);
        LocalDateTime utc = offset.matches()
                ? OffsetDateTime.of(LocalDateTime.parse(iso(offset.group(1))), ZoneOffset.of(offset.group(2)))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(iso(value));
        return DATE_TIME.format(utc) + "+00";
    }

    private static String iso(String value) {
        return value.strip().replace(' ', 'T');
    }

    private static @Nullable String interval(String value) {
        Matcher interval = INTERVAL.matcher(value);
        if (!interval.matches()) {
            return value.matches("\\d{2}:[0-5]\\d:[0-5]\\d") ? value : null;
        }
        long amount = Long.parseLong(interval.group(1));
        return switch (interval.group(2)) {
            case "second" -> clock(amount);
            case "minute" -> clock(amount * 60);
            case "hour" -> clock(amount * 3600);
            case "day" -> counted(amount, "day");
            case "week" -> counted(amount * 7, "day");
            case "mon", "month" -> months(amount);
            case "year" -> counted(amount, "year");
            default -> null;
        };
    }

    private static String months(long amount) {
        String years = amount >= 12 ? counted(amount / 12, "year") : "";
        String rest = amount % 12 == 0 ? "" : counted(amount % 12, "mon");
        return (years + " " + rest).strip();
    }

    private static String counted(long amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }

    private static String clock(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
