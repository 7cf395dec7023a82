package dev.ashlar.codegen.cli;

/** Schemas with much of what can be said of tables, and of what runs on them. */
final class WideSchemas {

    static final String ROUTINES = """
        CREATE SCHEMA app; CREATE SCHEMA "Odd"; CREATE EXTENSION citext SCHEMA app; CREATE EXTENSION hstore SCHEMA app;
        CREATE TYPE app.level AS ENUM ('free','paid');
        CREATE SEQUENCE app.seq; CREATE UNLOGGED SEQUENCE app.useq;
        CREATE FUNCTION app.next_id() RETURNS bigint LANGUAGE sql VOLATILE AS $$SELECT nextval('app.seq')$$;
        CREATE TABLE app.users (id bigint PRIMARY KEY DEFAULT app.next_id(), email app.citext NOT NULL, level app.level,
            tags text[], at timestamptz DEFAULT now(), kv app.hstore);
        CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS E'
        BEGIN
        \\tNEW.at := now();   \\t
        \\t
            RETURN NEW; -- "quoted" \\\\\\\\ \""" $$ \\\\\\\\u0041
        END';
        CREATE FUNCTION app.f(a integer, b app.level DEFAULT 'free', c app.level[] DEFAULT '{}', VARIADIC d text[]
            DEFAULT '{}') RETURNS app.users LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 0.5 SET search_path TO app,
            pg_temp, "Odd" SET work_mem TO '4MB' AS 'select * from app.users where id = a';
        CREATE FUNCTION app.f(a text) RETURNS SETOF app.users LANGUAGE sql ROWS 77 SECURITY DEFINER AS 'select * from
            app.users where email = a';
        CREATE FUNCTION app.tab(x app.users, y app.users[]) RETURNS TABLE("A b" integer, l app.level, n numeric)
            LANGUAGE plpgsql LEAKPROOF AS 'begin return; end';
        CREATE FUNCTION app.outs(OUT a integer, INOUT b text DEFAULT 'x', OUT c app.citext) LANGUAGE plpgsql IMMUTABLE
            PARALLEL RESTRICTED AS 'begin end';
        CREATE FUNCTION app.anys(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'select $1';
        CREATE FUNCTION app.chars("char", character, bit, name, oid, int[]) RETURNS record LANGUAGE sql AS 'select 1,
            2';
        CREATE FUNCTION app.defs(a bigint DEFAULT app.next_id(), b timestamptz DEFAULT now()) RETURNS void LANGUAGE sql
            COST 12345678901 AS '';
        CREATE FUNCTION app.atom(a integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM app.users
            WHERE users.id = a; SELECT app.next_id(); END;
        CREATE FUNCTION app.ret(a app.level DEFAULT 'paid'::app.level) RETURNS text LANGUAGE sql IMMUTABLE RETURN
            (a)::text;
        CREATE PROCEDURE app.proc(IN a integer, INOUT b app.level) LANGUAGE plpgsql AS 'begin end';
        CREATE PROCEDURE app.proc2() LANGUAGE sql BEGIN ATOMIC DELETE FROM app.users; END;
        CREATE FUNCTION app.intern(double precision) RETURNS double precision LANGUAGE internal IMMUTABLE AS 'dsin';
        CREATE FUNCTION app.et() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
        COMMENT ON FUNCTION app.f(text) IS 'by text'; COMMENT ON PROCEDURE app.proc2() IS 'clears';
        CREATE FUNCTION app.accum(app.level, app.level) RETURNS app.level LANGUAGE sql IMMUTABLE AS 'select $1';
        CREATE FUNCTION app.ordered(text[], anyelement) RETURNS text[] LANGUAGE sql AS 'select $1';
        CREATE FUNCTION app.hyp(internal, VARIADIC "any") RETURNS bigint LANGUAGE internal AS 'hypothetical_rank_final';
        CREATE AGGREGATE app.lev(app.level) (SFUNC = app.accum, STYPE = app.level, INITCOND = 'free', PARALLEL = safe);
        CREATE FUNCTION app.tot(bigint, integer, integer[]) RETURNS bigint LANGUAGE sql AS 'select $1';
        CREATE AGGREGATE app.total(x integer, integer[]) (SFUNC = app.tot, STYPE = bigint, COMBINEFUNC = int8pl, MSFUNC
            = app.tot, MINVFUNC = app.tot, MSTYPE = bigint, SSPACE = 8);
        CREATE FUNCTION app.cnt(bigint) RETURNS bigint LANGUAGE sql AS 'select $1+1';
        CREATE AGGREGATE app.rows(*) (SFUNC = app.cnt, STYPE = bigint, INITCOND = 0);
        CREATE AGGREGATE app.first_rank(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi,
            STYPE = internal, FINALFUNC = app.hyp, FINALFUNC_EXTRA, HYPOTHETICAL);
        CREATE AGGREGATE app.maxl(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
        CREATE AGGREGATE app.pct(p double precision ORDER BY v double precision) (SFUNC = ordered_set_transition, STYPE
            = internal, FINALFUNC = percentile_cont_float8_final);
        COMMENT ON AGGREGATE app.lev(app.level) IS 'levels';
        CREATE TRIGGER touch BEFORE UPDATE OF email, level ON app.users FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM
            NEW.email) EXECUTE FUNCTION app.touch();
        CREATE TRIGGER whole AFTER INSERT OR DELETE OR UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch('a', E'b\\\\''c');
        CREATE TRIGGER whole2 AFTER UPDATE ON app.users FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE
            FUNCTION app.touch();
        CREATE TRIGGER st AFTER UPDATE ON app.users REFERENCING OLD TABLE AS "Old" NEW TABLE AS n FOR EACH STATEMENT
            EXECUTE FUNCTION app.touch();
        CREATE TRIGGER tr BEFORE TRUNCATE ON app.users EXECUTE FUNCTION app.touch();
        CREATE TRIGGER vec BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('a', 'b');
        COMMENT ON TRIGGER tr ON app.users IS 'no!';
        ALTER TABLE app.users DISABLE TRIGGER st; ALTER TABLE app.users ENABLE ALWAYS TRIGGER tr; ALTER TABLE app.users
            ENABLE REPLICA TRIGGER vec;
        CREATE TABLE app.logs (id integer, user_id bigint, r int4range, p daterange);
        CREATE CONSTRAINT TRIGGER con AFTER INSERT ON app.logs FROM app.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
            WHEN (NEW.id > 0) EXECUTE FUNCTION app.touch();
        CREATE CONSTRAINT TRIGGER con2 AFTER DELETE ON app.logs FOR EACH ROW EXECUTE FUNCTION app.touch();
        CREATE VIEW app.v AS SELECT id, email FROM app.users;
        CREATE TRIGGER vt INSTEAD OF INSERT OR UPDATE ON app.v FOR EACH ROW EXECUTE FUNCTION app.touch();
        COMMENT ON TRIGGER vt ON app.v IS 'through';
        CREATE EVENT TRIGGER et ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION app.et();
        COMMENT ON EVENT TRIGGER et IS 'watch'; ALTER EVENT TRIGGER et DISABLE;
        CREATE TABLE app.checked (x integer CHECK (app.cnt(x) > 0), y text GENERATED ALWAYS AS (app.ret('free'))
            STORED);
        CREATE INDEX fx ON app.checked (app.cnt(x));
        """;

    static final String TABLES = """
        CREATE SCHEMA app; CREATE EXTENSION btree_gist SCHEMA app; CREATE EXTENSION hstore SCHEMA app;
        CREATE UNLOGGED TABLE app.t (a integer CONSTRAINT a_is NOT NULL, b text, c text, d point, e daterange, n
            integer,
          CONSTRAINT t_pk PRIMARY KEY (a) WITH (fillfactor=70), CONSTRAINT u UNIQUE (b) WITH (fillfactor=60), CONSTRAINT
            nv CHECK (a > 0) NO INHERIT,
          CONSTRAINT ne CHECK (b <> 'x') NOT ENFORCED) WITH (fillfactor=50, autovacuum_enabled=false,
            toast.autovacuum_enabled=false);
        ALTER TABLE app.t ADD CONSTRAINT later CHECK (a < 100) NOT VALID, ADD CONSTRAINT n_here NOT NULL n NO INHERIT,
            ADD CONSTRAINT c_later NOT NULL c NOT VALID;
        COMMENT ON CONSTRAINT n_here ON app.t IS 'named';
        ALTER TABLE app.t ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES app.t (a) NOT VALID, ADD CONSTRAINT fk2 FOREIGN
            KEY (n) REFERENCES app.t (a) NOT ENFORCED;
        ALTER TABLE app.t ALTER b SET STORAGE EXTERNAL, ALTER c SET COMPRESSION pglz, ALTER b SET STATISTICS 300, ALTER
            c SET (n_distinct=-0.5, n_distinct_inherited=3);
        ALTER TABLE app.t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE UNIQUE INDEX rep ON app.t (a); ALTER TABLE app.t REPLICA IDENTITY USING INDEX rep; ALTER TABLE app.t
            CLUSTER ON t_pk;
        CREATE INDEX ix ON app.t (lower(b), (b || c) DESC NULLS LAST) WITH (fillfactor=90, deduplicate_items=off); ALTER
            INDEX app.ix ALTER COLUMN 1 SET STATISTICS 500; ALTER INDEX app.ix ALTER COLUMN 2 SET STATISTICS 10;
        CREATE TABLE app.users (kv app.hstore); CREATE TABLE app.logs ();
        ALTER TABLE app.logs REPLICA IDENTITY FULL; ALTER TABLE app.users REPLICA IDENTITY NOTHING;
        CREATE INDEX sl ON app.users USING gist (kv app.gist_hstore_ops (siglen=32));
        CREATE TABLE app.temporal (id integer, valid daterange, CONSTRAINT temporal_pkey PRIMARY KEY (id, valid WITHOUT
            OVERLAPS));
        CREATE TABLE app.refs (id integer, tid integer, valid daterange, UNIQUE (id, valid WITHOUT OVERLAPS), FOREIGN
            KEY (tid, PERIOD valid) REFERENCES app.temporal (id, PERIOD valid), EXCLUDE USING gist (tid WITH =) WITH
            (fillfactor=55));
        CREATE TYPE app.kind AS ENUM ('a','b');
        CREATE TABLE app.events (id bigint NOT NULL, kind app.kind, at timestamptz NOT NULL, region text COLLATE "C", n
            integer, CONSTRAINT pos CHECK (n > 0)) PARTITION BY RANGE (at);
        COMMENT ON COLUMN app.events.at IS 'when';
        CREATE INDEX ON app.events (region);
        CREATE TABLE app.events_1 PARTITION OF app.events FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
        COMMENT ON TABLE app.events_1 IS 'first';
        CREATE TABLE app.events_2 PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY
            LIST (lower(region) COLLATE "C" text_pattern_ops);
        CREATE TABLE app.aa_events PARTITION OF app.events_2 FOR VALUES IN ('x', NULL, 'it''s');
        CREATE TABLE app.events_2b PARTITION OF app.events_2 DEFAULT PARTITION BY HASH (id, ((n + 1)));
        CREATE TABLE public.events_2b_0 PARTITION OF app.events_2b FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE public.events_2b_1 PARTITION OF app.events_2b FOR VALUES WITH (MODULUS 2, REMAINDER 1);
        CREATE TABLE app.nulls (v integer) PARTITION BY LIST (v);
        CREATE TABLE app.nulls_0 PARTITION OF app.nulls FOR VALUES IN (NULL);
        CREATE TABLE app.nulls_1 PARTITION OF app.nulls FOR VALUES IN (1, 2) WITH (fillfactor=40);
        CREATE TABLE app.own (id bigint NOT NULL, kind app.kind, at timestamptz NOT NULL, region text COLLATE "C", n
            integer DEFAULT 7, CONSTRAINT pos CHECK (n > 0), CONSTRAINT more CHECK (id > 0));
        ALTER TABLE app.events ATTACH PARTITION app.own FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);
        CREATE INDEX own_only ON app.own (n);
        CREATE TABLE app.by_kind (k app.kind, d date, c numeric) PARTITION BY RANGE (k, d, c);
        CREATE TABLE app.by_kind_1 PARTITION OF app.by_kind FOR VALUES FROM ('a', '2020-01-01', 1.5) TO ('b',
            '2021-01-01', MAXVALUE);
        CREATE TABLE app.base (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'x', CONSTRAINT c CHECK (id > 0),
            CONSTRAINT only_here CHECK (id < 5) NO INHERIT);
        CREATE TABLE app.other (o integer);
        CREATE TABLE app.child (extra text, name text DEFAULT 'y') INHERITS (app.base, app.other);
        CREATE TABLE app.plain () INHERITS (app.base);
        CREATE INDEX plain_name ON app.plain (name);
        CREATE VIEW app.v AS SELECT id, n FROM app.aa_events;
        """;

    /** Materialized views, statistics, rules, policies, publications, servers, owners and privileges. */
    static final String ACCESS = """
        CREATE SCHEMA app;
        CREATE TABLE app.users (id bigint PRIMARY KEY, name text NOT NULL, age integer, boss_id bigint
            REFERENCES app.users, tag text);
        CREATE TABLE public.notes (id serial PRIMARY KEY, user_id bigint REFERENCES app.users, body text, day date);
        CREATE TABLE app.log (what text, who bigint);
        CREATE MATERIALIZED VIEW app.totals WITH (fillfactor=70, autovacuum_enabled=off) AS SELECT u.id,
            u.name, count(*) AS n FROM app.users u JOIN notes ON notes.user_id = u.id GROUP BY u.id;
        CREATE UNIQUE INDEX totals_id ON app.totals (id DESC) INCLUDE (n);
        CREATE INDEX totals_name ON app.totals (lower(name), n) WHERE n > 3;
        CREATE INDEX totals_hash ON app.totals USING hash (name);
        COMMENT ON INDEX app.totals_hash IS 'hash it';
        COMMENT ON MATERIALIZED VIEW app.totals IS 'Totals';
        COMMENT ON COLUMN app.totals.n IS 'How many';
        CREATE STATISTICS app.totals_stat (mcv) ON id, n FROM app.totals;
        COMMENT ON STATISTICS app.totals_stat IS 'of totals';
        CREATE MATERIALIZED VIEW app.unfilled AS SELECT n FROM app.totals WITH NO DATA;
        CREATE STATISTICS app.user_stat ON name, tag FROM app.users;
        CREATE STATISTICS app.user_stat2 (ndistinct, dependencies) ON name, age, lower(tag) FROM app.users;
        CREATE STATISTICS public.other_stat ON (age + 1) FROM app.users;
        ALTER STATISTICS app.user_stat SET STATISTICS 500;
        COMMENT ON STATISTICS app.user_stat IS 'Names and tags';
        CREATE VIEW app.adults WITH (security_barrier=on, security_invoker=true) AS SELECT id, name, age
            FROM app.users WHERE age > 17 WITH LOCAL CHECK OPTION;
        CREATE VIEW app.kids WITH (security_barrier=false) AS SELECT id, name, age FROM app.users WHERE age < 18;
        CREATE VIEW app.plain WITH (security_barrier) AS SELECT id, name FROM app.users WHERE age < 18 WITH
            CHECK OPTION;
        CREATE RULE r1 AS ON INSERT TO app.kids DO INSTEAD NOTHING;
        CREATE RULE r2 AS ON UPDATE TO app.kids DO INSTEAD UPDATE app.users SET name = new.name WHERE id = old.id;
        CREATE RULE r3 AS ON DELETE TO app.kids WHERE old.age > 3 DO INSTEAD (DELETE FROM app.users WHERE id
            = old.id; INSERT INTO app.log VALUES ('x DO y', old.id));
        COMMENT ON RULE r1 ON app.kids IS 'no kids';
        CREATE RULE logged AS ON INSERT TO public.notes DO ALSO INSERT INTO app.log VALUES ('note', new.user_id);
        CREATE RULE logged2 AS ON UPDATE TO app.users WHERE new.age <> old.age AND EXISTS (SELECT FROM notes
            WHERE user_id = new.id) DO ALSO (INSERT INTO app.log VALUES ('a;b', 1); INSERT INTO app.log
            SELECT 'b', 2 FROM app.users);
        CREATE RULE none AS ON DELETE TO app.log DO ALSO NOTHING;
        CREATE RULE sel AS ON UPDATE TO app.log DO INSTEAD (SELECT 1 UNION SELECT 2) UNION ALL SELECT 3;
        ALTER TABLE app.users DISABLE RULE logged2;
        ALTER TABLE public.notes ENABLE ALWAYS RULE logged;
        ALTER TABLE app.log ENABLE REPLICA RULE none;
        COMMENT ON RULE logged ON public.notes IS 'it logs';
        CREATE ROLE r_anon; CREATE ROLE r_app; CREATE ROLE r_owner; CREATE ROLE "R Strange";
        ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
        CREATE POLICY everyone ON app.users USING (true);
        CREATE POLICY own ON app.users AS RESTRICTIVE FOR UPDATE TO r_app, "R Strange" USING (name =
            CURRENT_USER) WITH CHECK (age > 0 AND tag IS NOT NULL);
        CREATE POLICY ins ON app.users FOR INSERT TO r_app WITH CHECK (EXISTS (SELECT 1 FROM notes n WHERE
            n.user_id = users.id));
        CREATE POLICY other ON public.notes FOR SELECT USING (user_id IN (SELECT users.id FROM app.users));
        CREATE POLICY del ON public.notes FOR DELETE USING (id = 1);
        COMMENT ON POLICY own ON app.users IS 'theirs';
        CREATE TYPE app.mood AS ENUM ('a','b');
        CREATE SEQUENCE app.seq;
        ALTER SCHEMA app OWNER TO r_owner;
        ALTER TABLE app.users OWNER TO r_owner;
        ALTER TABLE public.notes OWNER TO r_owner;
        ALTER VIEW app.kids OWNER TO r_app;
        ALTER MATERIALIZED VIEW app.totals OWNER TO r_app;
        ALTER SEQUENCE app.seq OWNER TO r_owner;
        ALTER TYPE app.mood OWNER TO r_owner;
        ALTER STATISTICS app.user_stat2 OWNER TO r_app;
        ALTER STATISTICS app.totals_stat OWNER TO r_owner;
        GRANT USAGE ON SCHEMA app TO r_anon, r_app;
        GRANT ALL ON SCHEMA app TO "R Strange" WITH GRANT OPTION;
        GRANT SELECT ON app.users, public.notes, app.log TO r_anon;
        GRANT SELECT, INSERT, UPDATE ON app.users, public.notes TO r_app WITH GRANT OPTION;
        GRANT DELETE ON app.users TO r_app;
        GRANT ALL ON app.log, app.kids, app.totals TO "R Strange", r_anon;
        GRANT SELECT ON app.log TO PUBLIC;
        GRANT SELECT (id, name), UPDATE (name) ON app.adults TO r_anon, r_app;
        GRANT SELECT (n) ON app.unfilled TO r_anon;
        GRANT SELECT (what), INSERT (what, who) ON app.log TO r_app;
        GRANT REFERENCES (what) ON app.log TO r_app WITH GRANT OPTION;
        REVOKE ALL ON app.users FROM r_owner; GRANT SELECT ON app.users TO r_owner;
        REVOKE INSERT ON app.adults FROM CURRENT_USER;
        REVOKE ALL ON app.plain FROM CURRENT_USER;
        REVOKE ALL ON TYPE app.mood FROM PUBLIC; GRANT USAGE ON TYPE app.mood TO r_app;
        GRANT USAGE, SELECT ON SEQUENCE app.seq TO r_app; GRANT USAGE ON SEQUENCE public.notes_id_seq TO r_app;
        REVOKE USAGE ON SCHEMA public FROM PUBLIC; GRANT CREATE ON SCHEMA public TO r_app;
        ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO r_anon;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner IN SCHEMA app GRANT ALL ON SEQUENCES TO r_anon WITH GRANT OPTION;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner REVOKE ALL ON FUNCTIONS FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner REVOKE ALL ON TABLES FROM r_owner;
        ALTER DEFAULT PRIVILEGES FOR ROLE r_owner GRANT SELECT ON TABLES TO PUBLIC;
        ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO r_app;
        ALTER DEFAULT PRIVILEGES GRANT USAGE, CREATE ON SCHEMAS TO r_app;
        CREATE PUBLICATION alles FOR ALL TABLES WITH (publish = 'insert, delete');
        CREATE PUBLICATION partly FOR TABLE app.users (id, name) WHERE (id > 3), public.notes, app.log
            (what) WITH (publish_via_partition_root = true);
        CREATE PUBLICATION nothing WITH (publish = '');
        CREATE PUBLICATION schemas FOR TABLES IN SCHEMA public, app;
        ALTER PUBLICATION nothing OWNER TO r_owner;
        COMMENT ON PUBLICATION partly IS 'some of it';
        CREATE EXTENSION file_fdw;
        CREATE FOREIGN DATA WRAPPER mine OPTIONS (debug 'true');
        CREATE FOREIGN DATA WRAPPER hers HANDLER file_fdw_handler VALIDATOR file_fdw_validator;
        COMMENT ON FOREIGN DATA WRAPPER mine IS 'my wrapper';
        CREATE SERVER far FOREIGN DATA WRAPPER mine OPTIONS (host 'far', port '5432');
        CREATE SERVER near TYPE 'x' VERSION '2' FOREIGN DATA WRAPPER mine;
        CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
        COMMENT ON SERVER far IS 'far away';
        ALTER SERVER far OWNER TO r_owner;
        GRANT USAGE ON FOREIGN SERVER far TO r_app; GRANT USAGE ON FOREIGN DATA WRAPPER mine TO r_app WITH GRANT OPTION;
        CREATE USER MAPPING FOR r_app SERVER far OPTIONS (user 'x');
        CREATE USER MAPPING FOR PUBLIC SERVER near; CREATE USER MAPPING FOR CURRENT_USER SERVER near OPTIONS
            (user 'me');
        CREATE USER MAPPING FOR r_anon SERVER near;
        """;

    private WideSchemas() {}
}
