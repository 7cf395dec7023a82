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
--
-- Restoration:
--   restores the schema and every value that was there before
--   loses the column's values (public.users.billing_cycle_reset_at, public.users.monthly_agent_hours_used,
--       public.users.monthly_agent_hours_limit, public.users.max_task_duration_minutes,
--       public.users.max_concurrent_agents, public.users.plan_tier)
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.
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
