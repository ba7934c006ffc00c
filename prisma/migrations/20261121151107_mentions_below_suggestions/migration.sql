-- CreateTable
CREATE TABLE "knowledge_suggestion_mention" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "comment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,

    CONSTRAINT "knowledge_suggestion_mention_pkey" PRIMARY KEY ("tenant_id","comment_id","membership_id")
);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_mention_tenant_id_membership_id_commen_idx" ON "knowledge_suggestion_mention"("tenant_id", "membership_id", "comment_id");

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_mention" ADD CONSTRAINT "knowledge_suggestion_mention_tenant_id_comment_id_fkey" FOREIGN KEY ("tenant_id", "comment_id") REFERENCES "knowledge_suggestion_comment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_mention" ADD CONSTRAINT "knowledge_suggestion_mention_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

ALTER TABLE "knowledge_suggestion_mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_suggestion_mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "knowledge_suggestion_mention" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("comment_id", "membership_id"), DELETE ON "knowledge_suggestion_mention" TO mojster_app;
