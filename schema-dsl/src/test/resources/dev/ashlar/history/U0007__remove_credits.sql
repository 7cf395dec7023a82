-- U0007 remove_credits: reverse of V0007
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
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.users: all rows are read
--   public.users.users_free_chat_messages_check: refused where a row does not fulfil it
--   public.users.users_free_credits_check: refused where a row does not fulfil it
--
-- Restoration:
--   restores the schema as it was before V0007, and every value that was there then but for these
--   restores the shape only, not the column's values (public.users.free_chat_messages,
--       public.users.free_credits)
--   comes back without unlisted privileges, as the last column of its table: public.users.free_credits,
--       public.users.free_chat_messages
--
-- Written for PostgreSQL 14 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0007__remove_credits.sql

-- lossless
ALTER TYPE public.renewal_period ADD VALUE 'lifetime';

-- lossless
ALTER TYPE public.user_level ADD VALUE 'paid';

-- restores shape only: public.users.free_credits, public.users.free_chat_messages; ACCESS EXCLUSIVE on
--     public.users (reads and writes wait)
ALTER TABLE public.users
    ADD COLUMN free_credits integer DEFAULT 10,
    ADD COLUMN free_chat_messages integer DEFAULT 20;

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait), all rows are read, refused where a row
--     does not fulfil it
ALTER TABLE public.users
    ADD CONSTRAINT users_free_chat_messages_check CHECK (free_chat_messages IS NULL OR free_chat_messages >= 0),
    ADD CONSTRAINT users_free_credits_check CHECK (free_credits IS NULL OR free_credits >= 0);
