package com.example.billing.schema;

import static com.example.billing.schema.Billing.PUBLIC;
import static com.example.billing.schema.Users.USERS;
import static dev.ashlar.dsl.Expressions.now;
import static dev.ashlar.dsl.Expressions.randomUuid;
import static dev.ashlar.dsl.ForeignKey.CASCADE;
import static dev.ashlar.dsl.Types.jsonb;
import static dev.ashlar.dsl.Types.timestamptz;
import static dev.ashlar.dsl.Types.uuid;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ForeignKey;
import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.PrimaryKey;
import dev.ashlar.dsl.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSONB;

/** One row per session that a user's device has sent. */
public final class SyncedSessions extends Table {
    public static final SyncedSessions SYNCED_SESSIONS = new SyncedSessions();

    public final Column<UUID> id = column("id", uuid().defaultTo(randomUuid()));
    public final Column<UUID> userId = column("user_id", uuid());
    public final Column<JSONB> payload = column("payload", jsonb());
    public final Column<OffsetDateTime> createdAt =
            column("created_at", timestamptz().defaultTo(now()));
    /** Set when the user deletes the session; the row stays until it is purged. */
    public final Column<OffsetDateTime> deletedAt =
            column("deleted_at", timestamptz().nullable());

    public final PrimaryKey primaryKey = primaryKey(id);
    public final ForeignKey user = foreignKey(userId).references(() -> USERS.id).onDelete(CASCADE);

    /** For the purge. It stays small: most sessions are not deleted. */
    public final Index deleted = index("idx_sessions_deleted_at").on(deletedAt).where(deletedAt.isNotNull());

    private SyncedSessions() {
        super(PUBLIC, "synced_sessions");
    }
}
