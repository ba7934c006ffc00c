-- DropIndex
DROP INDEX "reward_redemption_tenant_id_status_created_at_id_idx";

-- AlterTable
ALTER TABLE "leaderboard_count" DROP CONSTRAINT "leaderboard_count_pkey",
ADD CONSTRAINT "leaderboard_count_pkey" PRIMARY KEY ("tenant_id", "since", "level", "prefix", "period");
