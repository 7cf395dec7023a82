-- V0006 add_quantity_based_billing_type
--
-- Changes:
--   replaces check public.subscriptions.subscriptions_billing_type_check: condition billing_type IN
--       ('volume', 'usage_based') becomes billing_type IN ('volume', 'usage_based', 'quantity_based')
--   adds the comment on column public.subscriptions.billing_type: 'volume: by tier; usage_based: by what was
--       used; quantity_based: by seat'
--
-- Locks:
--   public.subscriptions: ACCESS EXCLUSIVE (reads and writes wait)
--   each is held until the script's transaction ends, so what follows an ACCESS EXCLUSIVE lock, such as a
--       CREATE INDEX on the same table, keeps readers waiting too
--
-- Risks:
--   public.subscriptions: all rows are read beforehand; all rows are read
--   public.subscriptions.subscriptions_billing_type_check: refused before anything is touched: rows of
--       public.subscriptions do not fulfil the check subscriptions_billing_type_check
--
-- Reverse, by U0006:
--   restores the schema as it was before V0006, and every value that was there then
--   public.subscriptions.subscriptions_billing_type_check: refused before anything is touched: rows of
--       public.subscriptions do not fulfil the check subscriptions_billing_type_check
--
-- Written for PostgreSQL 14 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar apply does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f V0006__add_quantity_based_billing_type.sql

-- all rows are read beforehand, refused before anything is touched: rows of public.subscriptions do not
--     fulfil the check subscriptions_billing_type_check
DO $ashlar$
BEGIN
    IF EXISTS (SELECT FROM public.subscriptions WHERE NOT (billing_type IN ('volume', 'usage_based', 'quantity_based'))) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = 'rows of public.subscriptions do not fulfil the check subscriptions_billing_type_check',
            HINT = 'UPDATE or DELETE the rows for which this does not hold: billing_type IN (''volume'', ''usage_based'', ''quantity_based'')';
    END IF;
END
$ashlar$;

-- ACCESS EXCLUSIVE on public.subscriptions (reads and writes wait), all rows are read
ALTER TABLE public.subscriptions
    DROP CONSTRAINT subscriptions_billing_type_check,
    ADD CONSTRAINT subscriptions_billing_type_check CHECK (billing_type IN ('volume', 'usage_based', 'quantity_based'));

-- SHARE UPDATE EXCLUSIVE on public.subscriptions (reads and writes go on)
COMMENT ON COLUMN public.subscriptions.billing_type IS 'volume: by tier; usage_based: by what was used; quantity_based: by seat';

-- To see that it is done:
-- SELECT pg_catalog.pg_get_constraintdef(oid), conname FROM pg_catalog.pg_constraint WHERE conrelid = 'public.subscriptions'::pg_catalog.regclass AND conname IN ('subscriptions_billing_type_check') ORDER BY conname;
-- SELECT pg_catalog.col_description(attrelid, attnum), attname FROM pg_catalog.pg_attribute WHERE attrelid = 'public.subscriptions'::pg_catalog.regclass AND attname IN ('billing_type') ORDER BY attnum;
