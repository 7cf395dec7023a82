package com.example.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The schema in the README is the example's own code. */
class ReadmeTest {

    private static final Path SCHEMA = Path.of("src/main/java/com/example/billing/schema");
    private static final Pattern CLASS =
            Pattern.compile("```java\n(package com\\.example.*?public final class (\\w+).*?)```", Pattern.DOTALL);

    @Test
    void isTheExamplesOwnCode() throws IOException {
        Matcher shown = CLASS.matcher(Files.readString(Path.of("../../README.md")));
        List<String> classes = new ArrayList<>();
        while (shown.find()) {
            classes.add(shown.group(2));
            List<String> lines = Files.readAllLines(SCHEMA.resolve(shown.group(2) + ".java"));
            assertThat(lines).containsSubsequence(shown.group(1).lines().toList());
        }
        assertThat(classes).containsExactly("Subscriptions", "Billing");
    }
}
