-- The radar of each state in the order in which it is shown. Behind row-level security an index cannot be asked for a
-- value of an enum, but one that holds no other value need not be.
CREATE INDEX "mentor_radar_post_approved_idx" ON "mentor_radar_post" ("tenant_id", "pinned" DESC, "approved_at" DESC, "id" DESC) WHERE "status" = 'APPROVED';
CREATE INDEX "mentor_radar_post_pending_idx" ON "mentor_radar_post" ("tenant_id", "created_at", "id") WHERE "status" = 'PENDING';
CREATE INDEX "mentor_radar_post_rejected_idx" ON "mentor_radar_post" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'REJECTED';
CREATE INDEX "mentor_radar_post_archived_idx" ON "mentor_radar_post" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'ARCHIVED';
