package com.example.billing.history.v3;

import static dev.ashlar.dsl.Types.timestamptz;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Index;
import java.time.OffsetDateTime;

/** Sessions that are deleted softly. */
public class SyncedSessions extends com.example.billing.history.v1.SyncedSessions {
    public static final SyncedSessions SYNCED_SESSIONS = new SyncedSessions();

    public final Column<OffsetDateTime> deletedAt =
            column("deleted_at", timestamptz().nullable());

    public final Index deleted = index("idx_sessions_deleted_at").on(deletedAt).where(deletedAt.isNotNull());

    protected SyncedSessions() {}
}
