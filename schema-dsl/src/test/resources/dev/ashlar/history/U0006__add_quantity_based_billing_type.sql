-- U0006 add_quantity_based_billing_type: reverse of V0006
--
-- Changes:
--   replaces check public.subscriptions.subscriptions_billing_type_check: condition billing_type IN
--       ('volume', 'usage_based', 'quantity_based') becomes billing_type IN ('volume', 'usage_based')
--   removes the comment on column public.subscriptions.billing_type
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
-- Restoration:
--   restores the schema as it was before V0006, and every value that was there then
--
-- Written for PostgreSQL 14 and newer, proved on 18.6:
-- forward, reverse and forward again; rows of 3 of 3 tables compared.
-- Run in one transaction. ashlar revert does, and records it; by hand, unrecorded:
-- psql -v ON_ERROR_STOP=1 -1 -f U0006__add_quantity_based_billing_type.sql

-- lossless; all rows are read beforehand, refused before anything is touched: rows of public.subscriptions do
--     not fulfil the check subscriptions_billing_type_check
DO $ashlar$
BEGIN
    IF EXISTS (SELECT FROM public.subscriptions WHERE NOT (billing_type IN ('volume', 'usage_based'))) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = 'rows of public.subscriptions do not fulfil the check subscriptions_billing_type_check',
            HINT = 'UPDATE or DELETE the rows for which this does not hold: billing_type IN (''volume'', ''usage_based'')';
    END IF;
END
$ashlar$;

-- lossless; SHARE UPDATE EXCLUSIVE on public.subscriptions (reads and writes go on)
COMMENT ON COLUMN public.subscriptions.billing_type IS NULL;

-- lossless; ACCESS EXCLUSIVE on public.subscriptions (reads and writes wait), all rows are read
ALTER TABLE public.subscriptions
    DROP CONSTRAINT subscriptions_billing_type_check,
    ADD CONSTRAINT subscriptions_billing_type_check CHECK (billing_type IN ('volume', 'usage_based'));
