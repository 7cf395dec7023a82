-- V0001 base
--
-- Changes:
--   adds enum public.renewal_period: 'monthly', 'yearly'
--   adds enum public.user_level: 'free', 'basic', 'pro'
--   adds table public.synced_sessions: columns id, user_id, payload, created_at; primary key
--       synced_sessions_pkey; foreign key synced_sessions_user_id_fkey
--   adds table public.tenants: columns id, name, created_at; primary key tenants_pkey
--   adds table public.users: columns id, tenant_id, email, user_level, renewal_period, created_at; primary
--       key users_pkey; unique constraint users_email_key; foreign key users_tenant_id_fkey
--
-- Reverse, by U0001:
--   restores the schema as it was before V0001, and every value that was there then
--   loses what came with V0001: the table's rows (public.synced_sessions, public.users, public.tenants)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 0 of 0 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0001__base.sql

CREATE TYPE public.renewal_period AS ENUM ('monthly', 'yearly');

CREATE TYPE public.user_level AS ENUM ('free', 'basic', 'pro');

CREATE TABLE public.synced_sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT synced_sessions_pkey PRIMARY KEY (id)
);

CREATE TABLE public.tenants (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT tenants_pkey PRIMARY KEY (id)
);

CREATE TABLE public.users (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid NOT NULL,
    email text NOT NULL,
    user_level public.user_level DEFAULT 'free' NOT NULL,
    renewal_period public.renewal_period,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email)
);

ALTER TABLE public.synced_sessions
    ADD CONSTRAINT synced_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id) ON DELETE CASCADE;

ALTER TABLE public.users
    ADD CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants (id);

-- To see that it is done:
-- SELECT oid::pg_catalog.regtype, ARRAY(SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_type.oid ORDER BY enumsortorder) FROM pg_catalog.pg_type WHERE oid IN ('public.renewal_period'::pg_catalog.regtype, 'public.user_level'::pg_catalog.regtype);
-- SELECT attrelid::pg_catalog.regclass, attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression FROM pg_catalog.pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid IN ('public.synced_sessions'::pg_catalog.regclass, 'public.tenants'::pg_catalog.regclass, 'public.users'::pg_catalog.regclass) ORDER BY attrelid, attnum;
-- SELECT conrelid::pg_catalog.regclass, conname, pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint WHERE conrelid IN ('public.synced_sessions'::pg_catalog.regclass, 'public.tenants'::pg_catalog.regclass, 'public.users'::pg_catalog.regclass) ORDER BY conrelid, conname;
