package dev.ashlar.verify;

import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import dev.ashlar.plan.Planned;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a plan was refused. */
public final class StatementFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Planned planned;
    private final String state;

    StatementFailure(Planned planned, SQLException cause) {
        super(message(planned, cause), cause);
        this.planned = planned;
        this.state = state(cause);
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static String message(Planned planned, SQLException cause) {
        return planned.ids().stream()
                .flatMap(id -> Kinds.of(id.type()).advice(id, state(cause)).stream())
                .findFirst()
                .map(advice -> cause.getMessage() + "\n" + advice)
                .orElse(String.valueOf(cause.getMessage()));
    }

    /** The statement. */
    public Planned planned() {
        return planned;
    }

    /** The SQLSTATE that the server gave; empty for none. */
    public String state() {
        return state;
    }

    /**
     * Whether rows stood in the way of a statement that announced it: a data exception or a violated constraint. A text that is no
     * value of a type is a syntax error to the types jsonpath and tsquery.
     */
    public boolean isAnnounced() {
        boolean announced = planned.step().guard()
                || planned.step().risks().stream().anyMatch(risk -> risk.type() == Risk.Type.MAY_FAIL);
        return announced && (state.startsWith("22") || state.startsWith("23") || state.equals("42601"));
    }

    /** What the server says is wrong, as one line, without hint and context. */
    public String reason() {
        ServerErrorMessage told = getCause() instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String message = told == null ? getMessage() : told.getMessage();
        return String.valueOf(message).replaceAll("\\s+", " ").strip();
    }

    /** The objects whose rows stood in the way, as the statement announced them. */
    public List<ObjectId> objects() {
        return planned.step().risks().stream()
                .filter(risk -> risk.type() == Risk.Type.MAY_FAIL)
                .map(Risk::object)
                .toList();
    }
}
