package dev.ashlar.dsl;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** An exclusion constraint of a table: no two rows for which all of its operators hold. */
public final class Exclusion extends TablePart {

    private String method = "gist";
    private final List<OrderField<?>> keys = new ArrayList<>();
    private final List<String> operators = new ArrayList<>();
    private List<Column<?>> include = List.of();
    private @Nullable Condition where;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String tablespace;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    Exclusion(Table table, String name) {
        super(table, name);
    }

    /** Is of another method than {@code gist}. */
    public Exclusion using(String indexMethod) {
        this.method = indexMethod;
        return this;
    }

    /** Compares a column or expression by an operator, such as {@code "&&"}. */
    public Exclusion with(OrderField<?> key, String operator) {
        keys.add(given(key, "key"));
        operators.add(given(operator, "operator"));
        return this;
    }

    /** Is about the rows for which this holds only. */
    public Exclusion where(Condition condition) {
        this.where = given(condition, "condition");
        return this;
    }

    /** {@code INCLUDE}: its index carries these columns too, which do not count for it. */
    public Exclusion include(Column<?>... columns) {
        this.include = given(columns, "included column");
        return this;
    }

    /** Can be checked at the end of a transaction, where the transaction says so. */
    public Exclusion deferrable() {
        this.deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of a transaction, unless the transaction says otherwise. */
    public Exclusion initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /** Sets a storage parameter of its index, such as {@code fillfactor}. */
    public Exclusion with(String parameter, String value) {
        parameters.put(given(parameter, "parameter"), given(value, "value of " + parameter));
        return this;
    }

    /** Has its index in a tablespace other than the database's. */
    public Exclusion tablespace(String name) {
        this.tablespace = given(name, "tablespace");
        return this;
    }

    /** Says what it is for. */
    public Exclusion withComment(String text) {
        setComment(text);
        return this;
    }

    /** Says what its index is for, of which PostgreSQL keeps a comment apart ({@code COMMENT ON INDEX}). */
    public Exclusion withIndexComment(String text) {
        setIndexComment(text);
        return this;
    }

    /** Says that it had another name before. */
    public Exclusion renamedFrom(String old) {
        setOldName(old);
        return this;
    }

    @Override
    ObjectType type() {
        return ObjectType.EXCLUSION;
    }

    @Override
    String usualName() {
        return DerivedName.of(table().id().name(), "excl");
    }

    @Override
    void define(ObjectId id, Description description) {
        if (keys.isEmpty()) {
            description.problem(id, "compares nothing", "say .with(column, operator)");
            return;
        }
        description.add(new ExclusionDef(
                id,
                method,
                keys.stream()
                        .map(key -> IndexKey.element(key, table(), id, description))
                        .toList(),
                operators,
                ids(include),
                where == null ? null : Rendering.condition(where, table(), id, description),
                deferral,
                parameters,
                tablespace));
    }
}
