package dev.ashlar.random;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.DefaultPrivileges;
import dev.ashlar.dsl.Grant;
import dev.ashlar.dsl.Ownership;
import dev.ashlar.dsl.Publication;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Privilege;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says owners, privileges, default privileges and publications in the DSL. */
record BuildAccess(Spec spec, Build build) {

    /** Two of one object and one role can come to say the same. */
    void list(List<DatabaseObject> listed) {
        Set<ObjectId> ids = new HashSet<>();
        Stream.of(
                        spec.of(OwnerItem.class).stream()
                                .filter(item -> item.fits(spec))
                                .map(this::owner),
                        spec.of(GrantItem.class).stream().map(this::grant),
                        spec.of(DefaultsItem.class).stream()
                                .filter(item -> item.fits(spec))
                                .map(this::defaults),
                        spec.of(PublicationItem.class).stream()
                                .filter(item -> item.fits(spec))
                                .map(this::publication))
                .flatMap(each -> each)
                .filter(each -> ids.add(each.id()))
                .forEach(listed::add);
    }

    private DatabaseObject owner(OwnerItem item) {
        return Ownership.owner(item.role()).of(build.object(item.object()));
    }

    private DatabaseObject grant(GrantItem item) {
        if (item.privileges().isEmpty()) {
            return Grant.revokeAll().on(build.object(item.object())).from(item.role());
        }
        Grant.On what = Grant.grant(item.privileges().toArray(Privilege[]::new));
        Grant.To on = item.columns().isEmpty()
                ? what.on(build.object(item.object()))
                : what.on(build.columns(item.columns()).toArray(Column<?>[]::new));
        Grant grant = on.to(item.role());
        return item.option() ? grant.withGrantOption() : grant;
    }

    private DatabaseObject defaults(DefaultsItem item) {
        DefaultPrivileges.Place place = DefaultPrivileges.defaultPrivileges();
        if (item.place() != 0) {
            place = place.inSchema(build.schema(item.place()));
        }
        DefaultPrivileges defaults = switch (item.target()) {
            case TABLES -> place.onTables();
            case SEQUENCES -> place.onSequences();
            case FUNCTIONS -> place.onFunctions();
            case TYPES -> place.onTypes();
            case SCHEMAS -> place.onSchemas();
            case LARGE_OBJECTS -> place.onLargeObjects();
        };
        return item.privileges().isEmpty()
                ? defaults.revokeFromPublic()
                : defaults.grant(item.role(), item.privileges().toArray(Privilege[]::new));
    }

    private DatabaseObject publication(PublicationItem item) {
        Publication publication = Publication.publication(item.named().name())
                .ofColumns(
                        build.table(item.table()),
                        build.columns(List.copyOf(item.columns())).toArray(Column<?>[]::new));
        if (item.schema() != 0) {
            publication.ofSchemas(build.schema(item.schema()));
        }
        if (item.truncates()) {
            publication.publishing(Publication.Event.INSERT, Publication.Event.TRUNCATE);
        } else {
            publication.publishing(Publication.Event.INSERT);
        }
        if (item.named().comment() != null) {
            publication.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            publication.renamedFrom(item.named().old());
        }
        return publication;
    }
}
