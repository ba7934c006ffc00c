-- The board of each state by votes and the newest first. Behind row-level security an index cannot be asked for a value
-- of an enum, but one that holds no other value need not be.
CREATE INDEX "knowledge_suggestion_open_votes_idx" ON "knowledge_suggestion" ("tenant_id", "vote_count" DESC, "id" DESC) WHERE "status" = 'OPEN';
CREATE INDEX "knowledge_suggestion_open_newest_idx" ON "knowledge_suggestion" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'OPEN';
CREATE INDEX "knowledge_suggestion_approved_votes_idx" ON "knowledge_suggestion" ("tenant_id", "vote_count" DESC, "id" DESC) WHERE "status" = 'APPROVED';
CREATE INDEX "knowledge_suggestion_approved_newest_idx" ON "knowledge_suggestion" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'APPROVED';
CREATE INDEX "knowledge_suggestion_rejected_votes_idx" ON "knowledge_suggestion" ("tenant_id", "vote_count" DESC, "id" DESC) WHERE "status" = 'REJECTED';
CREATE INDEX "knowledge_suggestion_rejected_newest_idx" ON "knowledge_suggestion" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'REJECTED';
CREATE INDEX "knowledge_suggestion_converted_votes_idx" ON "knowledge_suggestion" ("tenant_id", "vote_count" DESC, "id" DESC) WHERE "status" = 'CONVERTED';
CREATE INDEX "knowledge_suggestion_converted_newest_idx" ON "knowledge_suggestion" ("tenant_id", "created_at" DESC, "id" DESC) WHERE "status" = 'CONVERTED';
