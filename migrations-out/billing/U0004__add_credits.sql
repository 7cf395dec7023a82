-- U0004 add_credits: reverse of V0004
--
-- Changes:
--   enum public.renewal_period loses 'lifetime'
--   enum public.user_level loses 'paid'
--   removes column public.users.free_credits
--   removes column public.users.free_chat_messages
--   removes check public.users.users_free_chat_messages_not_negative
--   removes check public.users.users_free_credits_not_negative
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
-- Restoration:
--   restores the schema as it was before V0004, and every value that was there then
--   loses what came with V0004: the column's values (public.users.free_chat_messages,
--       public.users.free_credits)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0004__add_credits.sql
--
-- Loses: public.users.free_chat_messages (the column's values)
-- Loses: public.users.free_credits (the column's values)

-- lossless; all rows are read beforehand, refused before anything is touched: rows of public.users hold a
--     value of public.renewal_period that goes: 'lifetime'
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

-- lossless; all rows are read beforehand, refused before anything is touched: rows of public.users hold a
--     value of public.user_level that goes: 'paid'
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

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    DROP CONSTRAINT users_free_credits_not_negative,
    DROP CONSTRAINT users_free_chat_messages_not_negative;

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ALTER COLUMN user_level DROP DEFAULT;

-- lossless
ALTER TYPE public.renewal_period RENAME TO renewal_period__ashlar_old;

-- lossless
CREATE TYPE public.renewal_period AS ENUM ('monthly', 'yearly');

-- lossless
ALTER TYPE public.user_level RENAME TO user_level__ashlar_old;

-- lossless
CREATE TYPE public.user_level AS ENUM ('free', 'basic', 'pro');

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait), the table and its indexes are rewritten
ALTER TABLE public.users
    ALTER COLUMN user_level TYPE public.user_level USING user_level::text::public.user_level,
    ALTER COLUMN renewal_period TYPE public.renewal_period USING renewal_period::text::public.renewal_period;

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ALTER COLUMN user_level SET DEFAULT 'free';

-- loses the column's values (public.users.free_chat_messages, public.users.free_credits); ACCESS EXCLUSIVE on
--     public.users (reads and writes wait)
ALTER TABLE public.users
    DROP COLUMN free_chat_messages,
    DROP COLUMN free_credits;

-- lossless
DROP TYPE public.user_level__ashlar_old;

-- lossless
DROP TYPE public.renewal_period__ashlar_old;
