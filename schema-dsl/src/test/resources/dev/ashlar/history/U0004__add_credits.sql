-- U0004 add_credits: reverse of V0004
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
-- Restoration:
--   restores the schema and every value that was there before
--   loses the column's values (public.users.free_chat_messages, public.users.free_credits)
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.
--
-- Loses: public.users.free_chat_messages (the column's values)
-- Loses: public.users.free_credits (the column's values)

-- lossless; refused before anything is touched: rows of public.users hold a value of public.renewal_period
--     that goes: 'lifetime'
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

-- lossless; refused before anything is touched: rows of public.users hold a value of public.user_level that
--     goes: 'paid'
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
    DROP CONSTRAINT users_free_credits_check,
    DROP CONSTRAINT users_free_chat_messages_check;

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

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait), the table is rewritten
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
