package dev.ashlar.random;

import org.jspecify.annotations.Nullable;

/** Makes wrappers, servers and foreign tables, and changes them. */
record MakeForeign(Make make) {

    /** The schema with one more of them, and what it needs where that is not there. */
    Spec some(Spec spec) {
        Dice dice = make.dice();
        WrapperItem wrapper = dice.any(spec.of(WrapperItem.class));
        if (wrapper == null || dice.oneIn(6)) {
            return spec.with(wrapper());
        }
        ServerItem server = dice.any(spec.of(ServerItem.class));
        return server == null || dice.oneIn(4) ? spec.with(server(wrapper)) : table(server, spec);
    }

    /** The schema with a foreign table and all that it needs. */
    Spec whole(Spec spec) {
        WrapperItem wrapper = wrapper();
        ServerItem server = server(wrapper);
        return table(server, spec.with(wrapper).with(server));
    }

    private WrapperItem wrapper() {
        int key = make.next();
        return changed(new WrapperItem(key, make.name(key), 0));
    }

    private ServerItem server(WrapperItem wrapper) {
        int key = make.next();
        return changed(new ServerItem(key, make.name(key), wrapper.key(), 0));
    }

    private Spec table(ServerItem server, Spec spec) {
        int key = make.next();
        Spec more = make.table(spec);
        TableItem table = more.of(TableItem.class).getLast();
        more = more.with(new ForeignItem(key, Named.of(""), table.key(), server.key(), 0));
        return make.dice().oneIn(2) ? MakeParts.fitting(more, new MakeParts(make).check(table.key(), more)) : more;
    }

    WrapperItem changed(WrapperItem now) {
        return new WrapperItem(now.key(), now.named(), make.dice().below(WrapperItem.VARIANTS));
    }

    ServerItem changed(ServerItem now) {
        ServerItem changed = now;
        for (int i = make.dice().between(1, 3); i > 0; i--) {
            changed = changed.turned(make.dice().below(ServerItem.BITS));
        }
        return changed;
    }

    ForeignItem changed(ForeignItem now, Spec spec) {
        @Nullable ServerItem other = make.dice().oneIn(3) ? make.dice().any(spec.of(ServerItem.class)) : null;
        return new ForeignItem(
                now.key(),
                now.named(),
                now.place(),
                other == null ? now.server() : other.key(),
                make.dice().below(ForeignItem.VARIANTS));
    }
}
