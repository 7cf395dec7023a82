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
--
-- Reverse, by U0005:
--   restores the schema and every value that was there before
--   loses the table's rows (public.tenant_config, public.subscriptions, public.plans)
--
-- Proved on PostgreSQL 18.6: forward, reverse and forward again; rows of 3 of 3 tables compared.

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
-- SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'plans' ORDER BY ordinal_position;
-- SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'subscriptions' ORDER BY ordinal_position;
-- SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'tenant_config' ORDER BY ordinal_position;
