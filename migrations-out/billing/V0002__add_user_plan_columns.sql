-- V0002 add_user_plan_columns
--
-- Changes:
--   adds column public.users.plan_tier: varchar(20), may be null, default 'free'
--   adds column public.users.max_concurrent_agents: integer, may be null, default 1
--   adds column public.users.max_task_duration_minutes: integer, may be null, default 30
--   adds column public.users.monthly_agent_hours_limit: integer, may be null, default 10
--   adds column public.users.monthly_agent_hours_used: numeric(10, 2), may be null, default 0
--   adds column public.users.billing_cycle_reset_at: timestamptz, may be null
--   adds index public.users.idx_users_plan: (plan_tier)
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.users: an index is built from all rows
--
-- Reverse, by U0002:
--   restores the schema as it was before V0002, and every value that was there then
--   loses what came with V0002: the column's values (public.users.billing_cycle_reset_at,
--       public.users.monthly_agent_hours_used, public.users.monthly_agent_hours_limit,
--       public.users.max_task_duration_minutes, public.users.max_concurrent_agents, public.users.plan_tier)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0002__add_user_plan_columns.sql

-- ACCESS EXCLUSIVE on public.users (reads and writes wait)
ALTER TABLE public.users
    ADD COLUMN plan_tier varchar(20) DEFAULT 'free',
    ADD COLUMN max_concurrent_agents integer DEFAULT 1,
    ADD COLUMN max_task_duration_minutes integer DEFAULT 30,
    ADD COLUMN monthly_agent_hours_limit integer DEFAULT 10,
    ADD COLUMN monthly_agent_hours_used numeric(10, 2) DEFAULT 0,
    ADD COLUMN billing_cycle_reset_at timestamptz;

-- SHARE on public.users (writes wait), an index is built from all rows
CREATE INDEX idx_users_plan ON public.users (plan_tier);

-- To see that it is done:
-- SELECT attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attrelid = 'public.users'::pg_catalog.regclass AND attname IN ('plan_tier', 'max_concurrent_agents', 'max_task_duration_minutes', 'monthly_agent_hours_limit', 'monthly_agent_hours_used', 'billing_cycle_reset_at') ORDER BY attnum;
-- SELECT pg_catalog.pg_get_indexdef(indexrelid) FROM pg_catalog.pg_index WHERE indexrelid IN ('public.idx_users_plan'::pg_catalog.regclass);
