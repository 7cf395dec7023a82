package dev.ashlar.dsl;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A whole database: every object, in any order. Immutable. */
public final class Database {

    private final List<DatabaseObject> objects;

    private Database(List<DatabaseObject> objects) {
        this.objects = objects;
    }

    /**
     * The database that consists of these objects.
     *
     * @throws NullPointerException if one is null, with its place among them
     */
    public static Database of(DatabaseObject... objects) {
        return new Database(listed(objects));
    }

    /**
     * The database that consists of these objects.
     *
     * @throws NullPointerException if one is null, with its place among them
     */
    public static Database of(List<? extends DatabaseObject> objects) {
        return of(objects.toArray(DatabaseObject[]::new));
    }

    private static List<DatabaseObject> listed(DatabaseObject[] objects) {
        return Given.all(
                objects, () -> "Database.of(...), whose static final field must be set before it is listed,", "object");
    }

    /** This database and more objects. */
    public Database with(DatabaseObject... more) {
        return new Database(
                Stream.concat(objects.stream(), listed(more).stream()).toList());
    }

    /** This database and more objects. */
    public Database with(List<? extends DatabaseObject> more) {
        return with(more.toArray(DatabaseObject[]::new));
    }

    /**
     * The schema as a model.
     *
     * @throws SchemaException where something is wrong with it, with all that is
     */
    public Model model() {
        var description = new Description();
        Set<ObjectId> described = new HashSet<>();
        for (DatabaseObject object : objects) {
            if (described.add(object.id())) {
                object.describe(description);
            } else {
                description.problem(
                        object.id(),
                        "is listed twice, or two objects have this name",
                        "leave one out, or give it another name");
            }
        }
        description.checkPrivileges();
        InheritedDefinitions.addTo(description);
        var validation = new Validation(description);
        List<Problem> problems = validation.problems();
        if (!problems.isEmpty()) {
            throw new SchemaException(problems);
        }
        return Model.of(description.definitions(), description.hints());
    }
}
