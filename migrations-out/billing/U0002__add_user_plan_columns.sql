-- U0002 add_user_plan_columns: reverse of V0002
--
-- Changes:
--   removes column public.users.plan_tier
--   removes column public.users.max_concurrent_agents
--   removes column public.users.max_task_duration_minutes
--   removes column public.users.monthly_agent_hours_limit
--   removes column public.users.monthly_agent_hours_used
--   removes column public.users.billing_cycle_reset_at
--   removes index public.users.idx_users_plan
--
-- Locks:
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Restoration:
--   restores the schema as it was before V0002, and every value that was there then
--   loses what came with V0002: the column's values (public.users.billing_cycle_reset_at,
--       public.users.monthly_agent_hours_used, public.users.monthly_agent_hours_limit,
--       public.users.max_task_duration_minutes, public.users.max_concurrent_agents, public.users.plan_tier)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0002__add_user_plan_columns.sql
--
-- Loses: public.users.billing_cycle_reset_at (the column's values)
-- Loses: public.users.monthly_agent_hours_used (the column's values)
-- Loses: public.users.monthly_agent_hours_limit (the column's values)
-- Loses: public.users.max_task_duration_minutes (the column's values)
-- Loses: public.users.max_concurrent_agents (the column's values)
-- Loses: public.users.plan_tier (the column's values)

-- lossless; ACCESS EXCLUSIVE on public.users (reads and writes wait)
DROP INDEX public.idx_users_plan;

-- loses the column's values (public.users.billing_cycle_reset_at, public.users.monthly_agent_hours_used,
--     public.users.monthly_agent_hours_limit, public.users.max_task_duration_minutes,
--     public.users.max_concurrent_agents, public.users.plan_tier); ACCESS EXCLUSIVE on public.users (reads
--     and writes wait)
ALTER TABLE public.users
    DROP COLUMN billing_cycle_reset_at,
    DROP COLUMN monthly_agent_hours_used,
    DROP COLUMN monthly_agent_hours_limit,
    DROP COLUMN max_task_duration_minutes,
    DROP COLUMN max_concurrent_agents,
    DROP COLUMN plan_tier;
