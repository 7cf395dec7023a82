package dev.ashlar.random;

import java.util.List;
import java.util.Set;

/** Small changes of a schema, as a person would make them from one version to the next. */
record Edits(Make make) {

    /** The schema after a few changes; each is taken back where it leaves nothing that fits. */
    Spec some(Spec spec) {
        Spec edited = spec;
        for (int i = make.dice().between(1, 7); i > 0; i--) {
            edited = one(edited).pruned();
        }
        return edited;
    }

    private Spec one(Spec spec) {
        return switch (make.dice().below(11)) {
            case 0, 1 -> added(spec);
            case 2 -> dropped(spec);
            case 3, 4 -> renamed(spec);
            case 10 -> new MakeAttributes(make).one(spec);
            default -> changed(spec);
        };
    }

    private Spec added(Spec spec) {
        return switch (make.dice().below(20)) {
            case 0 -> {
                int key = make.next();
                yield spec.with(new SchemaItem(key, make.name(key)));
            }
            case 1 -> make.hasExtensions() ? spec.with(make.extension(spec)) : spec;
            case 2 -> make.dice().oneIn(3) ? spec.with(make.enumType(spec)) : new MakeTypes(make).one(spec);
            case 3 -> spec.with(make.sequence(spec));
            case 4 -> make.table(spec);
            case 5, 6 -> {
                TableItem table = make.anyTable(spec);
                yield table == null ? spec : spec.with(new MakeColumns(make).column(table.key(), spec));
            }
            case 7 -> make.view(spec);
            case 8 -> new MakeAttributes(make).one(spec);
            case 9 -> new MakeRules(make).part(spec);
            case 10 -> new MakeRoutines(make).one(spec);
            case 19 -> make.rare(spec);
            case 18 -> new MakeForeign(make).some(spec);
            case 11, 12 -> new MakeAccess(make).any(spec);
            case 13, 14 -> new MakePartitions(make).some(spec);
            default -> new MakeParts(make).part(spec);
        };
    }

    private Item any(Spec spec) {
        List<Item> own = spec.all().stream()
                .filter(item -> item.key() != SchemaItem.PUBLIC)
                .toList();
        if (own.isEmpty()) {
            return spec.get(SchemaItem.PUBLIC);
        }
        Item one = make.dice().pick(own);
        // Most times all kinds come as often as others, however few objects there are of them.
        List<Class<?>> kinds =
                own.stream().<Class<?>>map(Object::getClass).distinct().toList();
        Class<?> kind = make.dice().oneIn(3) ? one.getClass() : make.dice().pick(kinds);
        return make.dice().pick(own.stream().filter(kind::isInstance).toList());
    }

    /** Dropped; sometimes another object takes its name in the same version. */
    private Spec dropped(Spec spec) {
        Item item = any(spec);
        if (item.key() == SchemaItem.PUBLIC) {
            return spec;
        }
        Spec less = spec.without(item.key()).pruned();
        List<Item> alike = less.all().stream()
                .filter(other -> other.getClass() == item.getClass() && other.place() == item.place())
                .filter(other -> other.key() != SchemaItem.PUBLIC && !(other instanceof ExtensionItem))
                .toList();
        if (alike.isEmpty() || item.named().name().isEmpty() || !make.dice().oneIn(4)) {
            return less;
        }
        Item heir = make.dice().pick(alike);
        return less.with(heir.named(heir.named().renamed(item.named().name())));
    }

    /** Renamed, with a word most times and without one sometimes; or one after the other. */
    private Spec renamed(Spec spec) {
        Item item = any(spec);
        if (item instanceof EnumItem type && make.dice().oneIn(2)) {
            return spec.with(new EditEnums(make).relabelled(type));
        }
        if (item.key() == SchemaItem.PUBLIC
                || item instanceof ExtensionItem
                || item.named().name().isEmpty()) {
            return spec;
        }
        Item other = make.dice()
                .any(spec.all().stream()
                        .filter(each -> each.getClass() == item.getClass() && each.place() == item.place())
                        .filter(each -> each.key() != item.key() && each.key() != SchemaItem.PUBLIC)
                        .filter(each -> !each.named().name().isEmpty())
                        .toList());
        String name = Names.fresh(make.next(), make.dice());
        if (other != null && make.dice().oneIn(6)) {
            return spec.with(item.named(item.named().renamed(other.named().name())))
                    .with(other.named(other.named().renamed(name)));
        }
        return spec.with(
                make.dice().oneIn(6)
                        ? item.named(item.named().called(name))
                        : item.named(item.named().renamed(name)));
    }

    private Spec changed(Spec spec) {
        Item item = any(spec);
        if (item.key() == SchemaItem.PUBLIC) {
            return spec;
        }
        if (make.dice().oneIn(8)) {
            return spec.with(item.named(item.named().commented(Names.comment(make.dice()))));
        }
        var parts = new EditParts(make, spec);
        var rules = new EditRules(make, spec);
        return spec.with(
                switch (item) {
                    case SchemaItem schema -> schema.named(schema.named().commented("Changed."));
                    case ExtensionItem extension ->
                        new ExtensionItem(extension.key(), extension.named(), make.somewhere(spec));
                    case CollationItem collation -> new MakeTypes(make).collation(collation);
                    case EnumItem type -> new EditEnums(make).changed(type);
                    case DomainItem domain -> new MakeTypes(make).domain(domain, spec);
                    case CompositeItem type -> new MakeTypes(make).composite(type, spec);
                    case RowTypeItem type -> type.turned();
                    case RangeItem range -> new MakeTypes(make).range(range, spec);
                    case ExtraItem extra -> new MakeTypes(make).extra(extra);
                    case SequenceItem sequence -> parts.sequence(sequence);
                    case TableItem table -> table.named(table.named().commented("Changed."));
                    case ColumnItem column -> new EditColumns(make, spec).changed(column);
                    case KeyItem key -> parts.key(key);
                    case ForeignKeyItem key -> parts.foreignKey(key);
                    case CheckItem check -> parts.check(check);
                    case ExclusionItem exclusion -> parts.exclusion(exclusion);
                    case IndexItem index -> parts.index(index);
                    case NotNullItem constraint -> new MakeAttributes(make).changed(constraint);
                    case AttributeItem attribute -> new MakeAttributes(make).changed(attribute, spec);
                    case PartitionKeyItem key -> new MakePartitions(make).changed(key, spec);
                    case PartitionItem partition -> new MakePartitions(make).changed(partition, spec);
                    case InheritItem inherit -> new MakePartitions(make).changed(inherit, spec);
                    case ViewItem view -> parts.view(view);
                    case RoutineItem routine -> new MakeRoutines(make).changed(routine, spec);
                    case CallItem call -> call;
                    case TriggerItem trigger -> new MakeRoutines(make).changed(trigger, spec);
                    case ViewIndexItem index -> rules.index(index);
                    case StatisticsItem statistics -> rules.statistics(statistics);
                    case RuleItem rule -> rules.rule(rule);
                    case PolicyItem policy -> rules.policy(policy);
                    case OwnerItem owner ->
                        new OwnerItem(owner.key(), owner.named(), owner.object(), new MakeAccess(make).role());
                    case GrantItem grant ->
                        grant.privileges(new MakeAccess(make).privileges(grant, spec), grant.option());
                    case DefaultsItem defaults -> new MakeAccess(make).changed(defaults);
                    case AggregateItem aggregate ->
                        aggregate.variant(make.dice().below(AggregateItem.VARIANTS));
                    case EventTriggerItem trigger -> new MakeRoutines(make).changed(trigger);
                    case WrapperItem wrapper -> new MakeForeign(make).changed(wrapper);
                    case ServerItem server -> new MakeForeign(make).changed(server);
                    case ForeignItem foreign -> new MakeForeign(make).changed(foreign, spec);
                    case PublicationItem publication ->
                        new PublicationItem(
                                publication.key(),
                                publication.named(),
                                publication.table(),
                                Set.of(),
                                publication.schema(),
                                !publication.truncates());
                    case SubscriptionItem subscription ->
                        subscription.variant(make.dice().below(SubscriptionItem.VARIANTS));
                });
    }
}
