package dev.ashlar.codegen.operation;

import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Differences;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Compares catalogs whose expressions mean the same and may be printed differently. PostgreSQL's text of an expression depends on
 * the major version, and read again it need not be printed as it was. So both catalogs take turns through one server, each built
 * from what was read of it before, until the texts settle.
 */
final class SettledTexts {

    /** One turn was enough for all texts that are known; more are for those that are not. */
    private static final int TURNS = 4;

    private final ScratchServer server;

    SettledTexts(ScratchServer server) {
        this.server = server;
    }

    /**
     * What is different when nothing changes any more.
     *
     * @param expected a catalog that was read from the scratch server
     * @param actual a catalog that was read from any server
     */
    List<String> differences(Model expected, Model actual) throws SQLException {
        Model wanted = expected;
        Model found = actual;
        for (int turn = 0; turn < TURNS && !same(found, wanted); turn++) {
            Optional<Model> foundNext = again(found);
            if (foundNext.isEmpty()) {
                break;
            }
            Model wantedNext = ScratchBuild.reading(wanted, server).model();
            boolean settled = same(foundNext.get(), found) && same(wantedNext, wanted);
            found = foundNext.get();
            wanted = wantedNext;
            if (settled) {
                break;
            }
        }
        return Differences.between(wanted, found);
    }

    private static boolean same(Model one, Model other) {
        return Differences.between(one, other).isEmpty();
    }

    /** Nothing where it cannot be built alone, as it needs something that is not managed: then it has drifted anyway. */
    private Optional<Model> again(Model model) throws SQLException {
        try {
            return Optional.of(ScratchBuild.reading(model, server).model());
        } catch (OperationException e) {
            return Optional.empty();
        }
    }
}
