package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.Model;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types that extensions bring. A model has them as their author wrote them, commonly without the schema. */
final class ExtensionTypes {

    /** A type as the catalog names it. */
    record Name(String schema, String name) {}

    /** Types that are not called as their extension is. */
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("geometry", "postgis"),
            Map.entry("geography", "postgis"),
            Map.entry("box2d", "postgis"),
            Map.entry("box3d", "postgis"),
            Map.entry("raster", "postgis_raster"),
            Map.entry("halfvec", "vector"),
            Map.entry("sparsevec", "vector"),
            Map.entry("lquery", "ltree"),
            Map.entry("ltxtquery", "ltree"));

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")++)\"|([^\".(]+)");

    private final List<ExtensionDef> extensions;

    ExtensionTypes(Model model) {
        this.extensions = model.all(ExtensionDef.class);
    }

    Name nameOf(String written) {
        Matcher parts = PART.matcher(written);
        if (!parts.find()) {
            return new Name("public", written);
        }
        String first = part(parts);
        boolean qualified = parts.end() < written.length() && written.charAt(parts.end()) == '.' && parts.find();
        return qualified ? new Name(first, part(parts)) : new Name(schemaOf(first), first);
    }

    private String schemaOf(String type) {
        String extension = EXTENSIONS.getOrDefault(type, type);
        return extensions.stream()
                .filter(known -> known.id().name().equals(extension))
                .map(known -> known.schema().name())
                .findFirst()
                .orElse("public");
    }

    private static String part(Matcher parts) {
        String quoted = parts.group(1);
        return quoted == null ? parts.group(2).strip() : quoted.replace("\"\"", "\"");
    }
}
