package com.example.billing.history.v2;

import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.numeric;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.varchar;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Index;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Users with what their plan allows. */
public class Users extends com.example.billing.history.v1.Users {
    public static final Users USERS = new Users();

    public final Column<String> planTier =
            column("plan_tier", varchar(20).nullable().defaultTo("free"));
    public final Column<Integer> maxConcurrentAgents =
            column("max_concurrent_agents", integer().nullable().defaultTo(1));
    public final Column<Integer> maxTaskDurationMinutes =
            column("max_task_duration_minutes", integer().nullable().defaultTo(30));
    public final Column<Integer> monthlyAgentHoursLimit =
            column("monthly_agent_hours_limit", integer().nullable().defaultTo(10));
    public final Column<BigDecimal> monthlyAgentHoursUsed =
            column("monthly_agent_hours_used", numeric(10, 2).nullable().defaultTo(BigDecimal.ZERO));
    public final Column<OffsetDateTime> billingCycleResetAt =
            column("billing_cycle_reset_at", timestamptz().nullable());

    public final Index byPlanTier = index("idx_users_plan").on(planTier);

    protected Users() {}
}
