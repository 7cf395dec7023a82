package com.example.billing.history.v1;

import static com.example.billing.history.v1.Billing.PUBLIC;
import static com.example.billing.history.v1.Users.USERS;
import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.ForeignKey.CASCADE;
import static dev.ashlar.dsl.Types.jsonb;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSONB;

/** Sessions that users' devices have sent. */
public class SyncedSessions extends Table {
    public static final SyncedSessions SYNCED_SESSIONS = new SyncedSessions();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> userId = column("user_id", uuid());
    public final Column<JSONB> payload = column("payload", jsonb());
    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));

    public final PrimaryKey primaryKey = primaryKey(id);
    public final ForeignKey user = foreignKey(userId).references(() -> USERS.id).onDelete(CASCADE);

    protected SyncedSessions() {
        super(PUBLIC, "synced_sessions");
    }
}
