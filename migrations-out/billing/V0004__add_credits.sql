-- V0004 add_credits
--
-- Changes:
--   enum public.renewal_period gains 'lifetime'
--   enum public.user_level gains 'paid'
--   adds column public.users.free_credits: integer, may be null, default 10
--   adds column public.users.free_chat_messages: integer, may be null, default 20
--   adds check public.users.users_free_chat_messages_not_negative: free_chat_messages IS NULL OR
--       free_chat_messages >= 0
--   adds check public.users.users_free_credits_not_negative: free_credits IS NULL OR free_credits >= 0
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.users: all rows are read
--   public.users.users_free_chat_messages_not_negative: refused where a row does not fulfil it
--   public.users.users_free_credits_not_negative: refused where a row does not fulfil it
--
-- Reverse, by U0004:
--   restores the schema as it was before V0004, and every value that was there then
--   loses what came with V0004: the column's values (public.users.free_chat_messages,
--       public.users.free_credits)
--   public.users.renewal_period: refused before anything is touched: rows of public.users hold a value of
--       public.renewal_period that goes: 'lifetime'
--   public.users.user_level: refused before anything is touched: rows of public.users hold a value of
--       public.user_level that goes: 'paid'
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0004__add_credits.sql

ALTER TYPE public.renewal_period ADD VALUE 'lifetime';

ALTER TYPE public.user_level ADD VALUE 'paid';

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ADD COLUMN free_credits integer DEFAULT 10,
    ADD COLUMN free_chat_messages integer DEFAULT 20;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), all rows are read, refused where a row does not
--     fulfil it
ALTER TABLE public.users
    ADD CONSTRAINT users_free_chat_messages_not_negative CHECK (free_chat_messages IS NULL OR free_chat_messages >= 0),
    ADD CONSTRAINT users_free_credits_not_negative CHECK (free_credits IS NULL OR free_credits >= 0);

-- To see that it is done:
-- SELECT oid::pg_catalog.regtype, ARRAY(SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_type.oid ORDER BY enumsortorder) FROM pg_catalog.pg_type WHERE oid IN ('public.renewal_period'::pg_catalog.regtype, 'public.user_level'::pg_catalog.regtype);
-- SELECT attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attrelid = 'public.users'::pg_catalog.regclass AND attname IN ('free_credits', 'free_chat_messages') ORDER BY attnum;
-- SELECT pg_catalog.pg_get_constraintdef(oid), conname FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname IN ('users_free_chat_messages_not_negative', 'users_free_credits_not_negative') ORDER BY conname;
