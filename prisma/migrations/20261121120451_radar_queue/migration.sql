-- AlterEnum
ALTER TYPE "NotificationType" ADD VALUE 'RADAR_ARCHIVED';

-- DropIndex
DROP INDEX "mentor_radar_post_tenant_id_status_created_at_id_idx";

-- DropIndex
DROP INDEX "mentor_radar_post_tenant_id_status_pinned_approved_at_id_idx";

-- AlterTable
ALTER TABLE "mentor_radar_post" ADD COLUMN     "claimed_by_id" UUID,
ADD COLUMN     "claimed_until" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "mentor_radar_post" ADD CONSTRAINT "mentor_radar_post_tenant_id_claimed_by_id_fkey" FOREIGN KEY ("tenant_id", "claimed_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("claimed_by_id", "claimed_until") ON "mentor_radar_post" TO mojster_app;
