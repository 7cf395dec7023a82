-- V0003 add_billing_fields
--
-- Changes:
--   adds column public.synced_sessions.deleted_at: timestamptz, may be null
--   adds index public.synced_sessions.idx_sessions_deleted_at: (deleted_at) where deleted_at IS NOT NULL
--   adds column public.users.stripe_customer_id: varchar(255), may be null
--   adds column public.users.subscription_id: varchar(255), may be null
--   adds column public.users.subscription_status: varchar(50), may be null, default 'none'
--   adds column public.users.current_period_end: timestamptz, may be null
--   adds column public.users.tier: text, computed when written: CASE WHEN subscription_status IN ('trialing',
--       'active', 'past_due') THEN 'pro' ELSE 'free' END, not null
--   adds unique constraint public.users.users_stripe_customer_id_key: (stripe_customer_id)
--   adds check public.users.chk_subscription_status: subscription_status IN ('none', 'trialing', 'active',
--       'past_due', 'canceled', 'unpaid')
--   adds index public.users.idx_users_stripe_customer: (stripe_customer_id)
--
-- Locks:
--   public.synced_sessions: ACCESS EXCLUSIVE (reads and writes wait)
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.synced_sessions: an index is built from all rows
--   public.users.tier: refused where a row's value is null
--   public.users: the table and its indexes are rewritten to compute the column; an index is built from all
--       rows; all rows are read
--   public.users.users_stripe_customer_id_key: refused where values are equal
--   public.users.chk_subscription_status: refused where a row does not fulfil it
--
-- Reverse, by U0003:
--   restores the schema as it was before V0003, and every value that was there then
--   loses what came with V0003: the column's values (public.users.current_period_end,
--       public.users.subscription_status, public.users.subscription_id, public.users.stripe_customer_id,
--       public.synced_sessions.deleted_at)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0003__add_billing_fields.sql

-- ACCESS EXCLUSIVE on public.synced_sessions (reads and writes wait)
ALTER TABLE public.synced_sessions
    ADD COLUMN deleted_at timestamptz;

-- SHARE on public.synced_sessions (writes wait), an index is built from all rows
CREATE INDEX idx_sessions_deleted_at ON public.synced_sessions (deleted_at) WHERE deleted_at IS NOT NULL;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), refused where a row's value is null, the table
--     and its indexes are rewritten to compute the column
ALTER TABLE public.users
    ADD COLUMN stripe_customer_id varchar(255),
    ADD COLUMN subscription_id varchar(255),
    ADD COLUMN subscription_status varchar(50) DEFAULT 'none',
    ADD COLUMN current_period_end timestamptz,
    ADD COLUMN tier text GENERATED ALWAYS AS (CASE WHEN subscription_status IN ('trialing', 'active', 'past_due') THEN 'pro' ELSE 'free' END) STORED NOT NULL;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), an index is built from all rows, refused where
--     values are equal, all rows are read, refused where a row does not fulfil it
ALTER TABLE public.users
    ADD CONSTRAINT users_stripe_customer_id_key UNIQUE (stripe_customer_id),
    ADD CONSTRAINT chk_subscription_status CHECK (subscription_status IN ('none', 'trialing', 'active', 'past_due', 'canceled', 'unpaid'));

-- SHARE on public.users (writes wait), an index is built from all rows
CREATE INDEX idx_users_stripe_customer ON public.users (stripe_customer_id);

-- To see that it is done:
-- SELECT attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attrelid = 'public.synced_sessions'::pg_catalog.regclass AND attname IN ('deleted_at') ORDER BY attnum;
-- SELECT pg_catalog.pg_get_indexdef(indexrelid) FROM pg_catalog.pg_index WHERE indexrelid IN ('public.idx_sessions_deleted_at'::pg_catalog.regclass, 'public.idx_users_stripe_customer'::pg_catalog.regclass);
-- SELECT attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attrelid = 'public.users'::pg_catalog.regclass AND attname IN ('stripe_customer_id', 'subscription_id', 'subscription_status', 'current_period_end', 'tier') ORDER BY attnum;
-- SELECT pg_catalog.pg_get_constraintdef(oid), conname FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname IN ('users_stripe_customer_id_key', 'chk_subscription_status') ORDER BY conname;
