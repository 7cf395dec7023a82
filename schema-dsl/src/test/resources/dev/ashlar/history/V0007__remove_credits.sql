-- V0007 remove_credits
--
-- Changes:
--   enum public.renewal_period loses 'lifetime'
--   enum public.user_level loses 'paid'
--   removes column public.users.free_credits
--   removes column public.users.free_chat_messages
--   removes check public.users.users_free_chat_messages_check
--   removes check public.users.users_free_credits_check
--
-- Dropped and created again, as something that they need changes:
--   the default of column public.users.user_level
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.users: all rows are read beforehand; the table and its indexes are rewritten
--   public.users.renewal_period: refused before anything is touched: rows of public.users hold a value of
--       public.renewal_period that goes: 'lifetime'
--   public.users.user_level: refused before anything is touched: rows of public.users hold a value of
--       public.user_level that goes: 'paid'
--
-- Reverse, by U0007:
--   restores the schema as it was before V0007, and every value that was there then but for these
--   restores the shape only, not the column's values (public.users.free_chat_messages,
--       public.users.free_credits)
--   comes back without unlisted privileges, as the last column of its table: public.users.free_credits,
--       public.users.free_chat_messages
--   public.users.users_free_chat_messages_check: refused where a row does not fulfil it
--   public.users.users_free_credits_check: refused where a row does not fulfil it
--
-- Written for PostgreSQL 14 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0007__remove_credits.sql
--
-- Loses: public.users.free_chat_messages (the column's values)
-- Loses: public.users.free_credits (the column's values)

-- all rows are read beforehand, refused before anything is touched: rows of public.users hold a value of
--     public.renewal_period that goes: 'lifetime'
DO $ashlar$
BEGIN
    IF EXISTS (SELECT FROM public.users WHERE renewal_period::text IN ('lifetime')) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = 'rows of public.users hold a value of public.renewal_period that goes: ''lifetime''',
            HINT = 'UPDATE public.users.renewal_period of those rows first, or declare what they become: replacing(label, label) on the enum';
    END IF;
END
$ashlar$;

-- all rows are read beforehand, refused before anything is touched: rows of public.users hold a value of
--     public.user_level that goes: 'paid'
DO $ashlar$
BEGIN
    IF EXISTS (SELECT FROM public.users WHERE user_level::text IN ('paid')) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = 'rows of public.users hold a value of public.user_level that goes: ''paid''',
            HINT = 'UPDATE public.users.user_level of those rows first, or declare what they become: replacing(label, label) on the enum';
    END IF;
END
$ashlar$;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    DROP CONSTRAINT users_free_credits_check,
    DROP CONSTRAINT users_free_chat_messages_check;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ALTER COLUMN user_level DROP DEFAULT;

ALTER TYPE public.renewal_period RENAME TO renewal_period__ashlar_old;

CREATE TYPE public.renewal_period AS ENUM ('monthly', 'yearly');

ALTER TYPE public.user_level RENAME TO user_level__ashlar_old;

CREATE TYPE public.user_level AS ENUM ('free', 'basic', 'pro');

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), the table and its indexes are rewritten
ALTER TABLE public.users
    ALTER COLUMN user_level TYPE public.user_level USING user_level::text::public.user_level,
    ALTER COLUMN renewal_period TYPE public.renewal_period USING renewal_period::text::public.renewal_period;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ALTER COLUMN user_level SET DEFAULT 'free';

-- loses the column's values (public.users.free_chat_messages, public.users.free_credits); ACCESS EXCLUSIVE on
--     public.users (reads and writes wait)
ALTER TABLE public.users
    DROP COLUMN free_chat_messages,
    DROP COLUMN free_credits;

DROP TYPE public.user_level__ashlar_old;

DROP TYPE public.renewal_period__ashlar_old;

-- To see that it is done:
-- SELECT oid::pg_catalog.regtype, ARRAY(SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_type.oid ORDER BY enumsortorder) FROM pg_catalog.pg_type WHERE oid IN ('public.renewal_period'::pg_catalog.regtype, 'public.user_level'::pg_catalog.regtype);
-- SELECT pg_catalog.count(*) = 0 AS gone FROM pg_catalog.pg_attribute WHERE attrelid = 'public.users'::pg_catalog.regclass AND attname IN ('free_credits', 'free_chat_messages');
-- SELECT pg_catalog.count(*) = 0 AS gone FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname IN ('users_free_chat_messages_check', 'users_free_credits_check');
-- SELECT attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attrelid = 'public.users'::pg_catalog.regclass AND attname IN ('user_level') ORDER BY attnum;
