-- V0005 add_billing_tables
--
-- Changes:
--   adds table public.plans: columns id, name, price, is_active, features, created_at, updated_at; primary
--       key plans_pkey; unique constraint plans_name_key
--   adds table public.subscriptions: columns id, tenant_id, plan_id, stripe_subscription_id, status,
--       current_period_start, current_period_end, cancel_at_period_end, billing_type, created_at, updated_at;
--       primary key subscriptions_pkey; unique constraint subscriptions_stripe_subscription_id_key; check
--       subscriptions_billing_type_check; foreign keys subscriptions_plan_id_fkey,
--       subscriptions_tenant_id_fkey
--   adds table public.tenant_config: columns id, tenant_id, stripe_customer_id, settings, created_at,
--       updated_at; primary key tenant_config_pkey; unique constraints tenant_config_stripe_customer_id_key,
--       tenant_config_tenant_id_key; foreign key tenant_config_tenant_id_fkey
--
-- Locks:
--   public.tenants: SHARE ROW EXCLUSIVE (writes wait)
--   each is held until the script's transaction ends
--
-- Reverse, by U0005:
--   restores the schema as it was before V0005, and every value that was there then
--   loses what came with V0005: the table's rows (public.tenant_config, public.subscriptions, public.plans)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0005__add_billing_tables.sql

CREATE TABLE public.plans (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL,
    is_active boolean DEFAULT TRUE NOT NULL,
    features jsonb,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT plans_pkey PRIMARY KEY (id),
    CONSTRAINT plans_name_key UNIQUE (name)
);

CREATE TABLE public.subscriptions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    stripe_subscription_id text,
    status text NOT NULL,
    current_period_start timestamptz,
    current_period_end timestamptz,
    cancel_at_period_end boolean DEFAULT FALSE NOT NULL,
    billing_type text DEFAULT 'usage_based' NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT subscriptions_pkey PRIMARY KEY (id),
    CONSTRAINT subscriptions_stripe_subscription_id_key UNIQUE (stripe_subscription_id),
    CONSTRAINT subscriptions_billing_type_check CHECK (billing_type IN ('volume', 'usage_based'))
);

-- SHARE ROW EXCLUSIVE on public.tenants (writes wait)
ALTER TABLE public.subscriptions
    ADD CONSTRAINT subscriptions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans (id),
    ADD CONSTRAINT subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants (id) ON DELETE CASCADE;

CREATE TABLE public.tenant_config (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid NOT NULL,
    stripe_customer_id text,
    settings jsonb,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT tenant_config_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_config_stripe_customer_id_key UNIQUE (stripe_customer_id),
    CONSTRAINT tenant_config_tenant_id_key UNIQUE (tenant_id)
);

-- SHARE ROW EXCLUSIVE on public.tenants (writes wait)
ALTER TABLE public.tenant_config
    ADD CONSTRAINT tenant_config_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants (id) ON DELETE CASCADE;

-- To see that it is done:
-- SELECT attrelid::pg_catalog.regclass, attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid IN ('public.plans'::pg_catalog.regclass, 'public.subscriptions'::pg_catalog.regclass, 'public.tenant_config'::pg_catalog.regclass) ORDER BY attrelid, attnum;
-- SELECT conrelid::pg_catalog.regclass, conname, pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid IN ('public.plans'::pg_catalog.regclass, 'public.subscriptions'::pg_catalog.regclass, 'public.tenant_config'::pg_catalog.regclass) ORDER BY conrelid, conname;
