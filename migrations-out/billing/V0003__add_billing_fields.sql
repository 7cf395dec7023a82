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
--
-- Risks:
--   public.synced_sessions: an index is built from all rows
--   public.users.tier: refused where a row's value is null
--   public.users: the table is rewritten to compute the column; an index is built from all rows; all rows are
--       read
--   public.users.users_stripe_customer_id_key: refused where values are equal
--   public.users.chk_subscription_status: refused where a row does not fulfil it
--
-- Reverse, by U0003:
--   restores the schema and every value that was there before
--   loses the column's values (public.users.current_period_end, public.users.subscription_status,
--       public.users.subscription_id, public.users.stripe_customer_id, public.synced_sessions.deleted_at)
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.

-- ACCESS EXCLUSIVE on public.synced_sessions (reads and writes wait)
ALTER TABLE public.synced_sessions
    ADD COLUMN deleted_at timestamptz;

-- SHARE on public.synced_sessions (writes wait), an index is built from all rows
CREATE INDEX idx_sessions_deleted_at ON public.synced_sessions (deleted_at) WHERE deleted_at IS NOT NULL;

-- ACCESS EXCLUSIVE on public.users (reads and writes wait), refused where a row's value is null, the table is
--     rewritten to compute the column
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
-- SELECT data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'synced_sessions' AND column_name = 'deleted_at';
-- SELECT pg_catalog.pg_get_indexdef('public.idx_sessions_deleted_at'::pg_catalog.regclass);
-- SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'users' ORDER BY ordinal_position;
-- SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname = 'users_stripe_customer_id_key';
-- SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid = 'public.users'::pg_catalog.regclass AND conname = 'chk_subscription_status';
-- SELECT pg_catalog.pg_get_indexdef('public.idx_users_stripe_customer'::pg_catalog.regclass);
