-- AlterTable
ALTER TABLE "bulk_change" ADD COLUMN     "group_id" UUID;

-- AlterTable
ALTER TABLE "member_group" ADD COLUMN     "member_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "module_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "module_group" ADD COLUMN     "applies_from" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "bulk_change_tenant_id_group_id_created_at_id_idx" ON "bulk_change"("tenant_id", "group_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "user_group_tenant_id_group_id_joined_at_membership_id_idx" ON "user_group"("tenant_id", "group_id", "joined_at" DESC, "membership_id" DESC);

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "member_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("group_id") ON "bulk_change" TO mojster_app;

GRANT UPDATE ("member_count", "module_count") ON "member_group" TO mojster_app;

GRANT UPDATE ("applies_from") ON "module_group" TO mojster_app;
