package dev.ashlar.random;

import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes owners, privileges, default privileges and publications. */
record MakeAccess(Make make) {

    private static final int MAINTAIN_SINCE = 17;

    private Dice dice() {
        return make.dice();
    }

    String role() {
        return dice().of("ashlar_reader", "ashlar_reader", "ashlar_writer", "Ashlar \"Role\"");
    }

    /** One more of them; the same schema where there is nothing to say it of. */
    Spec any(Spec spec) {
        Item item = switch (dice().below(8)) {
            case 0, 1 -> new OwnerItem(make.next(), Named.of(""), owned(spec), role());
            case 2 -> make.hasExtensions() ? grant(spec) : defaults(spec);
            case 3 -> publication(spec);
            default -> grant(spec);
        };
        return item.fits(spec.with(item)) ? spec.with(item) : spec;
    }

    private int owned(Spec spec) {
        return dice().pick(spec.all().stream()
                        .filter(item -> item instanceof SchemaItem || OwnerItem.isOwned(item, spec))
                        .toList())
                .key();
    }

    private int object(Spec spec) {
        return dice().pick(spec.all().stream()
                        .filter(item -> type(item) != ObjectType.COMMENT)
                        .toList())
                .key();
    }

    /** The kind of an object that privileges are granted on; the kind of comments for others. */
    private static ObjectType type(Item item) {
        return switch (item) {
            case SchemaItem schema -> ObjectType.SCHEMA;
            case EnumItem type -> ObjectType.ENUM;
            case SequenceItem sequence -> ObjectType.SEQUENCE;
            case TableItem table -> ObjectType.TABLE;
            case ViewItem view -> ObjectType.VIEW;
            case DomainItem domain -> ObjectType.DOMAIN;
            case CompositeItem type -> ObjectType.COMPOSITE_TYPE;
            case RangeItem range -> ObjectType.RANGE_TYPE;
            case RoutineItem routine -> ObjectType.FUNCTION;
            case AggregateItem aggregate -> ObjectType.AGGREGATE;
            case WrapperItem wrapper -> ObjectType.FOREIGN_DATA_WRAPPER;
            case ServerItem server -> ObjectType.SERVER;
            case Item other -> ObjectType.COMMENT;
        };
    }

    GrantItem grant(Spec spec) {
        int object = object(spec);
        List<Integer> columns = dice().some(
                        spec.in(object, ColumnItem.class).stream()
                                .map(ColumnItem::key)
                                .toList(),
                        dice().oneIn(3) ? 2 : 0);
        ObjectType type = columns.isEmpty() ? type(spec.get(object)) : ObjectType.COLUMN;
        boolean everyone = dice().oneIn(5) && object != SchemaItem.PUBLIC;
        // Everyone may use types and call functions anyway.
        boolean usual = type.isDataType() && !type.isRelation() || type.isOverloaded();
        List<Privilege> privileges = everyone && usual ? List.of() : privileges(type);
        return new GrantItem(
                make.next(),
                Named.of(""),
                object,
                everyone ? "" : role(),
                privileges,
                !everyone && dice().oneIn(4),
                columns);
    }

    List<Privilege> privileges(ObjectType type) {
        List<Privilege> known = Privilege.on(type).stream()
                .filter(each -> each != Privilege.MAINTAIN || make.server() >= MAINTAIN_SINCE)
                .toList();
        return dice().oneIn(4) ? List.of(Privilege.ALL) : dice().some(known, dice().between(1, 3));
    }

    List<Privilege> privileges(GrantItem now, Spec spec) {
        return now.privileges().isEmpty()
                ? List.of()
                : privileges(now.columns().isEmpty() ? type(spec.get(now.object())) : ObjectType.COLUMN);
    }

    private DefaultsItem defaults(Spec spec) {
        Target target = dice().pick(Stream.of(Target.values())
                .filter(each -> each != Target.LARGE_OBJECTS || make.server() >= 18)
                .toList());
        int place = dice().oneIn(2) ? 0 : make.somewhere(spec);
        boolean revokes = place == 0 && target == Target.TYPES && dice().oneIn(2);
        return new DefaultsItem(
                make.next(),
                Named.of(""),
                place,
                target,
                revokes ? "" : role(),
                revokes ? List.of() : List.of(dice().pick(known(target))));
    }

    DefaultsItem changed(DefaultsItem now) {
        return now.privileges().isEmpty()
                ? now
                : new DefaultsItem(
                        now.key(),
                        now.named(),
                        now.place(),
                        now.target(),
                        dice().oneIn(2) ? role() : now.role(),
                        List.of(dice().pick(known(now.target()))));
    }

    private List<Privilege> known(Target target) {
        return target.privileges().stream()
                .filter(each -> each != Privilege.MAINTAIN || make.server() >= MAINTAIN_SINCE)
                .toList();
    }

    SubscriptionItem subscription() {
        int key = make.next();
        return new SubscriptionItem(key, make.name(key), dice().below(SubscriptionItem.VARIANTS));
    }

    /** Where there is no table to publish, one that subscribes. */
    private Item publication(Spec spec) {
        List<TableItem> tables = spec.of(TableItem.class);
        if (tables.isEmpty()) {
            return subscription();
        }
        TableItem table = dice().pick(tables);
        boolean rich = make.server() >= 15;
        Set<Integer> columns = dice()
                .some(
                        spec.in(table.key(), ColumnItem.class).stream()
                                .map(ColumnItem::key)
                                .toList(),
                        rich && dice().oneIn(3) ? 2 : 0)
                .stream()
                .collect(Collectors.toSet());
        int key = make.next();
        int schema = rich && columns.isEmpty() && dice().oneIn(3) ? make.somewhere(spec) : 0;
        return new PublicationItem(key, make.name(key), table.key(), columns, schema, dice().oneIn(2));
    }
}
