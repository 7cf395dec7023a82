-- U0005 add_billing_tables: reverse of V0005
--
-- Changes:
--   removes table public.plans: columns id, name, price, is_active, features, created_at, updated_at; primary
--       key plans_pkey; unique constraint plans_name_key
--   removes table public.subscriptions: columns id, tenant_id, plan_id, stripe_subscription_id, status,
--       current_period_start, current_period_end, cancel_at_period_end, billing_type, created_at, updated_at;
--       primary key subscriptions_pkey; unique constraint subscriptions_stripe_subscription_id_key; check
--       subscriptions_billing_type_check; foreign keys subscriptions_plan_id_fkey,
--       subscriptions_tenant_id_fkey
--   removes table public.tenant_config: columns id, tenant_id, stripe_customer_id, settings, created_at,
--       updated_at; primary key tenant_config_pkey; unique constraints tenant_config_stripe_customer_id_key,
--       tenant_config_tenant_id_key; foreign key tenant_config_tenant_id_fkey
--
-- Locks:
--   public.tenant_config: ACCESS EXCLUSIVE (reads and writes wait)
--   public.tenants: ACCESS EXCLUSIVE (reads and writes wait)
--   public.subscriptions: ACCESS EXCLUSIVE (reads and writes wait)
--   public.plans: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Restoration:
--   restores the schema as it was before V0005, and every value that was there then
--   loses what came with V0005: the table's rows (public.tenant_config, public.subscriptions, public.plans)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0005__add_billing_tables.sql
--
-- Loses: public.tenant_config (the table's rows)
-- Loses: public.subscriptions (the table's rows)
-- Loses: public.plans (the table's rows)

-- loses the table's rows (public.tenant_config); ACCESS EXCLUSIVE on public.tenant_config and public.tenants
--     (reads and writes wait)
DROP TABLE public.tenant_config;

-- loses the table's rows (public.subscriptions); ACCESS EXCLUSIVE on public.subscriptions and public.plans
--     and public.tenants (reads and writes wait)
DROP TABLE public.subscriptions;

-- loses the table's rows (public.plans); ACCESS EXCLUSIVE on public.plans (reads and writes wait)
DROP TABLE public.plans;
