-- U0003 add_billing_fields: reverse of V0003
--
-- Changes:
--   removes column public.synced_sessions.deleted_at
--   removes index public.synced_sessions.idx_sessions_deleted_at
--   removes column public.users.stripe_customer_id
--   removes column public.users.subscription_id
--   removes column public.users.subscription_status
--   removes column public.users.current_period_end
--   removes column public.users.tier
--   removes unique constraint public.users.users_stripe_customer_id_key
--   removes check public.users.chk_subscription_status
--   removes index public.users.idx_users_stripe_customer
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   public.synced_sessions: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Restoration:
--   restores the schema as it was before V0003, and every value that was there then
--   loses what came with V0003: the column's values (public.users.current_period_end,
--       public.users.subscription_status, public.users.subscription_id, public.users.stripe_customer_id,
--       public.synced_sessions.deleted_at)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0003__add_billing_fields.sql
--
-- Loses: public.users.current_period_end (the column's values)
-- Loses: public.users.subscription_status (the column's values)
-- Loses: public.users.subscription_id (the column's values)
-- Loses: public.users.stripe_customer_id (the column's values)
-- Loses: public.synced_sessions.deleted_at (the column's values)

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
DROP INDEX public.idx_users_stripe_customer;

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    DROP CONSTRAINT chk_subscription_status,
    DROP CONSTRAINT users_stripe_customer_id_key;

-- lossless; ACCESS EXCLUSIVE on public.synced_sessions (reads and writes wait)
DROP INDEX public.idx_sessions_deleted_at;

-- loses the column's values (public.users.current_period_end, public.users.subscription_status,
--     public.users.subscription_id, public.users.stripe_customer_id); ACCESS EXCLUSIVE on public.users (reads
--     and writes wait)
ALTER TABLE public.users
    DROP COLUMN tier,
    DROP COLUMN current_period_end,
    DROP COLUMN subscription_status,
    DROP COLUMN subscription_id,
    DROP COLUMN stripe_customer_id;

-- loses the column's values (public.synced_sessions.deleted_at); ACCESS EXCLUSIVE on public.synced_sessions
--     (reads and writes wait)
ALTER TABLE public.synced_sessions
    DROP COLUMN deleted_at;
