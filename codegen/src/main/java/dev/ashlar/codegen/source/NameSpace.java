package dev.ashlar.codegen.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/** Names that must differ from each other. For one thread. */
final class NameSpace {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final UnaryOperator<String> key;

    private NameSpace(UnaryOperator<String> key, Collection<String> reserved) {
        this.key = key;
        reserved.forEach(name -> taken.add(key.apply(name)));
    }

    /** Names in a class. */
    static NameSpace ofMembers(Collection<String> reserved) {
        return new NameSpace(UnaryOperator.identity(), reserved);
    }

    /** Names of files, which on some systems must differ in more than capitals. */
    static NameSpace ofFiles(Collection<String> reserved) {
        return new NameSpace(name -> name.toLowerCase(Locale.ROOT), reserved);
    }

    /** The name, with a suffix where it is a word of Java or taken, and with a number where that is taken too. */
    String claim(String wanted, String suffix) {
        String name = wanted;
        if (!isFree(name)) {
            name = wanted + suffix;
        }
        while (!isFree(name)) {
            name = wanted + suffix + numbers.merge(wanted, 2, (number, first) -> number + 1);
        }
        taken.add(key.apply(name));
        return name;
    }

    boolean isFree(String name) {
        return !SourceVersion.isKeyword(name) && !taken.contains(key.apply(name));
    }
}
