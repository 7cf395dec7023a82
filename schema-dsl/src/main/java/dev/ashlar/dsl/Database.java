package dev.ashlar.dsl;

import dev.ashlar.model.Model;
import java.util.List;
import java.util.stream.Stream;

/** A whole database: every object, in any order. */
public final class Database {

    private final List<DatabaseObject> objects;

    private Database(List<DatabaseObject> objects) {
        this.objects = objects;
    }

    /** The database that consists of these objects. */
    public static Database of(DatabaseObject... objects) {
        return new Database(List.of(objects));
    }

    /** The database that consists of these objects. */
    public static Database of(List<? extends DatabaseObject> objects) {
        return new Database(List.copyOf(objects));
    }

    /** This database and more objects. */
    public Database with(DatabaseObject... more) {
        return new Database(Stream.concat(objects.stream(), Stream.of(more)).toList());
    }

    /**
     * The schema as a model.
     *
     * @throws SchemaException where something is wrong with it, with all that is
     */
    public Model model() {
        var description = new Description();
        objects.forEach(object -> object.describe(description));
        var validation = new Validation(description);
        List<Problem> problems = validation.problems();
        if (!problems.isEmpty()) {
            throw new SchemaException(problems);
        }
        return Model.of(description.definitions(), description.hints());
    }
}
