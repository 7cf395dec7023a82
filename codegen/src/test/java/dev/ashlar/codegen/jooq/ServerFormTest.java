package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that put defaults into the server's form say what the server says. */
class ServerFormTest {

    @Test
    void rulesSayWhatTheServerSays() throws Exception {
        try (ScratchServer server = ScratchServer.embedded();
                LiveSchema schema = LiveSchema.create(server, WideFixture.model(server.majorVersion()))) {
            Model model = schema.model();
            List<String> warnings = new ArrayList<>();
            var byRules = new ModelReading(new ModelDatabase(), new ModelInput(model, ServerTexts.NONE, warnings::add));
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> actual = new TreeMap<>();
            for (DefaultDef value : model.all(DefaultDef.class)) {
                ColumnDef column = (ColumnDef) model.find(value.id().owner()).orElseThrow();
                String what = "%s %s default %s".formatted(column.id(), column.type(), value.expression());
                expected.put(what, schema.texts().text(model, value.id()).orElse("none"));
                actual.put(what, Objects.requireNonNullElse(byRules.defaults().textOf(column), "none"));
            }
            assertThat(actual).isEqualTo(expected);
            assertThat(warnings).isEmpty();
            assertThat(actual).hasSizeGreaterThan(150);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upper('x')",
                "1 + 1",
                "'x' || 'y'",
                "cast(now() as date)",
                "app.my_function()",
                "'today'",
                "{\"not\": \"sql\"}",
                "",
                "'unclosed"
            })
    void whatNoRuleKnowsHasNoForm(String ours) {
        var form = new ServerForm(SqlType.of("date"), new TypeLabels(new ExtensionTypes(Model.empty())));
        assertThat(form.of(ours)).isEmpty();
    }
}
