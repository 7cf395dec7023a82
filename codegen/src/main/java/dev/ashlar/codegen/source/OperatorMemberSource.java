package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OperatorMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operators and functions of operator classes and families. */
final class OperatorMemberSource {

    private OperatorMemberSource() {}

    /**
     * Says the members of a class or family, each with what it is of the schema's own.
     *
     * @param without what of the group's needs is said elsewhere
     */
    static Chain say(Definition group, List<OperatorMember> members, Set<ObjectId> without, Chain chain, Scope scope) {
        Set<ObjectId> open = new HashSet<>(scope.model().needs(group));
        open.removeAll(without);
        open.removeAll(scope.types(group));
        Set<ObjectId> all = Set.copyOf(open);
        List<CodeBlock> calls = new ArrayList<>();
        for (OperatorMember member : members) {
            Set<ObjectId> named = new HashSet<>(all);
            named.removeIf(need -> !names(member, need));
            open.removeAll(named);
            calls.add(member(member, CodeBlock.of("$L", Texts.after(only(named, group, scope))), scope));
        }
        // What no name tells, such as an extension, is said with the first.
        CodeBlock rest = Texts.after(only(open, group, scope));
        for (int i = 0; i < calls.size(); i++) {
            chain.then("$L$L)", calls.get(i), i == 0 ? rest : CodeBlock.of(""));
        }
        return chain;
    }

    private static List<CodeBlock> only(Set<ObjectId> needs, Definition group, Scope scope) {
        Set<ObjectId> others = new HashSet<>(scope.model().needs(group));
        others.removeAll(needs);
        return scope.needs(group, others);
    }

    private static boolean names(OperatorMember member, ObjectId need) {
        if (need.parent() == null) {
            return false;
        }
        String text = member.name().sql().text();
        String name = need.owner().identifier().text() + "."
                + (member.function() ? need.identifier().text() : need.name()) + "(";
        return text.startsWith(name)
                || member.orderBy() != null
                        && member.orderBy().sql().text().equals(need.qualified().text());
    }

    /** A call that is not ended yet. */
    private static CodeBlock member(OperatorMember member, CodeBlock needs, Scope scope) {
        String text = member.name().sql().text();
        CodeBlock types =
                CodeBlock.of("$L,$W$L", TypeSource.of(member.left(), scope), TypeSource.of(member.right(), scope));
        if (member.function()) {
            return CodeBlock.of("function($L,$W$S,$W$L$L", member.number(), text, types, needs);
        }
        String name = text.substring(0, text.lastIndexOf('('));
        return member.orderBy() == null
                ? CodeBlock.of("operator($L,$W$S,$W$L$L", member.number(), name, types, needs)
                : CodeBlock.of(
                        "orderingOperator($L,$W$S,$W$L,$W$S$L",
                        member.number(),
                        name,
                        types,
                        member.orderBy().sql().text(),
                        needs);
    }
}
