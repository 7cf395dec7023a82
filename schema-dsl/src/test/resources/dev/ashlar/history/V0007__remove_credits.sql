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
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--
-- Risks:
--   public.users.renewal_period: refused before anything is touched: rows of public.users hold a value of
--       public.renewal_period that goes: 'lifetime'
--   public.users.user_level: refused before anything is touched: rows of public.users hold a value of
--       public.user_level that goes: 'paid'
--   public.users: the table is rewritten
--
-- Reverse, by U0007:
--   restores the schema, and every value that was there before but for these
--   restores the shape only, not the column's values (public.users.free_chat_messages,
--       public.users.free_credits)
--   public.users.users_free_chat_messages_check: refused where a row does not fulfil it
--   public.users.users_free_credits_check: refused where a row does not fulfil it
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.
--
-- Loses: public.users.free_chat_messages (the column's values)
-- Loses: public.users.free_credits (the column's values)

-- refused before anything is touched: rows of public.users hold a value of public.renewal_period that goes:
--     'lifetime'
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

-- refused before anything is touched: rows of public.users hold a value of public.user_level that goes:
--     'paid'
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

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), the table is rewritten
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
-- SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = 'public.renewal_period'::pg_catalog.regtype ORDER BY enumsortorder;
-- SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = 'public.user_level'::pg_catalog.regtype ORDER BY enumsortorder;
