-- V0004 add_credits
--
-- Changes:
--   enum public.renewal_period gains 'lifetime'
--   enum public.user_level gains 'paid'
--   adds column public.users.free_credits: integer, may be null, default 10
--   adds column public.users.free_chat_messages: integer, may be null, default 20
--   adds check public.users.users_free_chat_messages_check: free_chat_messages IS NULL OR free_chat_messages
--       >= 0
--   adds check public.users.users_free_credits_check: free_credits IS NULL OR free_credits >= 0
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--
-- Risks:
--   public.users: all rows are read
--   public.users.users_free_chat_messages_check: refused where a row does not fulfil it
--   public.users.users_free_credits_check: refused where a row does not fulfil it
--
-- Reverse, by U0004:
--   restores the schema and every value that was there before
--   loses the column's values (public.users.free_chat_messages, public.users.free_credits)
--   public.users.renewal_period: refused before anything is touched: rows of public.users hold a value of
--       public.renewal_period that goes: 'lifetime'
--   public.users.user_level: refused before anything is touched: rows of public.users hold a value of
--       public.user_level that goes: 'paid'
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.

ALTER TYPE public.renewal_period ADD VALUE 'lifetime';

ALTER TYPE public.user_level ADD VALUE 'paid';

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ADD COLUMN free_credits integer DEFAULT 10,
    ADD COLUMN free_chat_messages integer DEFAULT 20;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), all rows are read, refused where a row does not
--     fulfil it
ALTER TABLE public.users
    ADD CONSTRAINT users_free_chat_messages_check CHECK (free_chat_messages IS NULL OR free_chat_messages >= 0),
    ADD CONSTRAINT users_free_credits_check CHECK (free_credits IS NULL OR free_credits >= 0);

-- To see that it is done:
-- SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = 'public.renewal_period'::pg_catalog.regtype ORDER BY enumsortorder;
-- SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = 'public.user_level'::pg_catalog.regtype ORDER BY enumsortorder;
-- SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'users' ORDER BY ordinal_position;
-- SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname = 'users_free_chat_messages_check';
-- SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname = 'users_free_credits_check';
