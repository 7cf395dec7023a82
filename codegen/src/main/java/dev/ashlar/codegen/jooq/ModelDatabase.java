package dev.ashlar.codegen.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ArrayDefinition;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.PackageDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.XMLSchemaCollectionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The database that jOOQ's generator reads where there is none: a model. Named in jOOQ's configuration it finds the model
 * by the properties that the package describes; with no input schema configured it gives all schemas of the model. It
 * opens no connection. As jOOQ's other databases it is for one run in one thread.
 */
public class ModelDatabase extends AbstractDatabase {

    private @Nullable ModelReading reading;

    private ModelReading reading() {
        if (reading == null) {
            ModelInput given = ModelInput.given();
            reading = new ModelReading(this, given == null ? ModelSource.of(getProperties(), getBasedir()) : given);
        }
        return reading;
    }

    @Override
    protected DSLContext create0() {
        // Called first of all, where a failure of the project's own is not yet taken for one of jOOQ's.
        reading();
        return DSL.using(SQLDialect.POSTGRES);
    }

    /** Says which objects have no accessors; whoever told jOOQ to leave some out knows. */
    @Override
    public void close() {
        if (ModelInput.given() != null && getExcludes().length == 0) {
            for (Definition left : getExcluded()) {
                reading()
                        .warn(left.getQualifiedInputName()
                                + ": it has no accessor, as its class would have the name of another object's; rename it, or name"
                                + " the classes by a strategy of jOOQ's in a build of your own");
            }
        }
        super.close();
    }

    @Override
    protected List<CatalogDefinition> getCatalogs0() {
        return new ArrayList<>(List.of(new CatalogDefinition(this, "", "")));
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() {
        List<SchemaDefinition> schemas = new ArrayList<>();
        reading().schemaNames().forEach(name -> schemas.add(new SchemaDefinition(this, name, "")));
        return schemas;
    }

    @Override
    protected List<TableDefinition> getTables0() {
        return new Tables(reading()).definitions();
    }

    @Override
    protected Map<Definition, String> getSources0() {
        return new Tables(reading()).sources();
    }

    @Override
    protected Map<Definition, String> getComments0() {
        return new Comments(reading()).byName();
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        return new Enums(reading()).definitions();
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        return new Sequences(reading()).definitions();
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        return new Indexes(reading()).definitions();
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        new Keys(reading()).loadPrimaryKeys(relations);
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        new Keys(reading()).loadUniqueKeys(relations);
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        new ForeignKeys(reading()).load(relations);
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        new Checks(reading()).load(relations);
    }

    @Override
    protected List<DomainDefinition> getDomains0() {
        return new Domains(reading()).definitions();
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return new Routines(reading()).definitions();
    }

    @Override
    protected List<UDTDefinition> getUDTs0() {
        return new CompositeTypes(reading()).definitions();
    }

    // What PostgreSQL does not have.

    @Override
    protected List<PackageDefinition> getPackages0() {
        return new ArrayList<>();
    }

    @Override
    protected List<ArrayDefinition> getArrays0() {
        return new ArrayList<>();
    }

    @Override
    protected List<XMLSchemaCollectionDefinition> getXMLSchemaCollections0() {
        return new ArrayList<>();
    }
}
