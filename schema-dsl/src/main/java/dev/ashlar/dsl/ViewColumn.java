package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/** A column of a view or a materialized view. */
final class ViewColumn<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final transient QueryView<?> view;

    ViewColumn(QueryView<?> view, String name, DataType<T> type) {
        super(DSL.name(name), type);
        this.view = view;
    }

    QueryView<?> view() {
        return view;
    }

    ObjectId id() {
        return view.id().child(ObjectType.VIEW_COLUMN, getName());
    }

    @Override
    public void accept(Context<?> context) {
        Rendering.viewColumn(context, this);
    }
}
