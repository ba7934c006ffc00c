-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_author_id_status_created_at__idx";

-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_author_id_status_vote_count__idx";

-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_status_created_at_id_idx";

-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_status_vote_count_id_idx";

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_author_id_vote_count_id_idx" ON "knowledge_suggestion"("tenant_id", "author_id", "vote_count" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_author_id_created_at_id_idx" ON "knowledge_suggestion"("tenant_id", "author_id", "created_at" DESC, "id" DESC);
