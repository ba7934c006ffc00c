-- DropIndex
DROP INDEX "comment_tenant_id_module_id_created_at_id_idx";

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "deleted_by_id" UUID;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_deleted_by_id_fkey" FOREIGN KEY ("tenant_id", "deleted_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("deleted_by_id") ON "comment" TO mojster_app;
