-- Row-level security lets no enum into an index, so each status has one of its own.
CREATE INDEX "reward_redemption_pending_idx" ON "reward_redemption" ("tenant_id", "created_at", "id") WHERE "status" = 'PENDING';
CREATE INDEX "reward_redemption_approved_idx" ON "reward_redemption" ("tenant_id", "created_at", "id") WHERE "status" = 'APPROVED';
CREATE INDEX "reward_redemption_rejected_idx" ON "reward_redemption" ("tenant_id", "created_at", "id") WHERE "status" = 'REJECTED';
CREATE INDEX "reward_redemption_cancelled_idx" ON "reward_redemption" ("tenant_id", "created_at", "id") WHERE "status" = 'CANCELLED';
