-- U0001 base: reverse of V0001
--
-- Changes:
--   removes enum public.renewal_period
--   removes enum public.user_level
--   removes table public.synced_sessions: columns id, user_id, payload, created_at; primary key
--       synced_sessions_pkey; foreign key synced_sessions_user_id_fkey
--   removes table public.tenants: columns id, name, created_at; primary key tenants_pkey
--   removes table public.users: columns id, tenant_id, email, user_level, renewal_period, created_at; primary
--       key users_pkey; unique constraint users_email_key; foreign key users_tenant_id_fkey
--
-- Locks:
--   public.synced_sessions: ACCESS EXCLUSIVE (reads and writes wait)
--   public.users: ACCESS EXCLUSIVE (reads and writes wait)
--   public.tenants: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Restoration:
--   restores the schema as it was before V0001, and every value that was there then
--   loses what came with V0001: the table's rows (public.synced_sessions, public.users, public.tenants)
--
-- Written for PostgreSQL 15 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 0 of 0 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0001__base.sql
--
-- Loses: public.synced_sessions (the table's rows)
-- Loses: public.users (the table's rows)
-- Loses: public.tenants (the table's rows)

-- loses the table's rows (public.synced_sessions); ACCESS EXCLUSIVE on public.synced_sessions and
--     public.users (reads and writes wait)
DROP TABLE public.synced_sessions;

-- loses the table's rows (public.users); ACCESS EXCLUSIVE on public.users and public.tenants (reads and
--     writes wait)
DROP TABLE public.users;

-- loses the table's rows (public.tenants); ACCESS EXCLUSIVE on public.tenants (reads and writes wait)
DROP TABLE public.tenants;

-- lossless
DROP TYPE public.user_level;

-- lossless
DROP TYPE public.renewal_period;
