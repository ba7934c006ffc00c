-- DropForeignKey
ALTER TABLE "knowledge_suggestion" DROP CONSTRAINT "knowledge_suggestion_tenant_id_converted_module_id_fkey";

-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_author_id_created_at_id_idx";

-- DropIndex
DROP INDEX "knowledge_suggestion_tenant_id_converted_module_id_idx";

-- DropIndex
DROP INDEX "knowledge_suggestion_comment_tenant_id_suggestion_id_create_idx";

-- AlterTable
ALTER TABLE "knowledge_suggestion_comment" ADD COLUMN     "deleted_by_id" UUID;

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_author_id_status_vote_count__idx" ON "knowledge_suggestion"("tenant_id", "author_id", "status", "vote_count" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_author_id_status_created_at__idx" ON "knowledge_suggestion"("tenant_id", "author_id", "status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_decided_by_id_idx" ON "knowledge_suggestion"("tenant_id", "decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_suggestion_tenant_id_converted_module_id_key" ON "knowledge_suggestion"("tenant_id", "converted_module_id");

-- CreateIndex
CREATE INDEX "knowledge_suggestion_comment_tenant_id_suggestion_id_parent_idx" ON "knowledge_suggestion_comment"("tenant_id", "suggestion_id", "parent_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "knowledge_suggestion" ADD CONSTRAINT "knowledge_suggestion_tenant_id_converted_module_id_fkey" FOREIGN KEY ("tenant_id", "converted_module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_comment" ADD CONSTRAINT "knowledge_suggestion_comment_tenant_id_deleted_by_id_fkey" FOREIGN KEY ("tenant_id", "deleted_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

CREATE POLICY "search_access" ON "knowledge_suggestion" FOR SELECT TO mojster_search USING (true);
GRANT SELECT ("id", "tenant_id", "title", "description") ON "knowledge_suggestion" TO mojster_search;

GRANT UPDATE ("deleted_by_id") ON "knowledge_suggestion_comment" TO mojster_app;

REVOKE UPDATE ("suggestion_id", "membership_id", "created_at") ON "knowledge_suggestion_vote" FROM mojster_app;
