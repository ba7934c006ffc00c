-- CreateEnum
CREATE TYPE "LeaderboardPeriod" AS ENUM ('WEEK', 'MONTH', 'ALL');

-- DropIndex
DROP INDEX "user_xp_balance_tenant_id_lifetime_xp_membership_id_idx";

-- AlterTable
ALTER TABLE "reward" ADD COLUMN     "request_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "reward_redemption" ADD COLUMN     "took_stock" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "user_xp_balance" ADD COLUMN     "is_listed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "month" DATE,
ADD COLUMN     "month_xp" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "public_id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "week" DATE,
ADD COLUMN     "week_xp" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "xp_transaction" ADD COLUMN     "day" DATE NOT NULL DEFAULT CURRENT_DATE;

-- CreateTable
CREATE TABLE "leaderboard_count" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "period" "LeaderboardPeriod" NOT NULL,
    "since" DATE NOT NULL,
    "level" SMALLINT NOT NULL,
    "prefix" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,

    CONSTRAINT "leaderboard_count_pkey" PRIMARY KEY ("tenant_id","period","since","level","prefix")
);

-- CreateIndex
CREATE UNIQUE INDEX "reward_tenant_id_request_id_key" ON "reward"("tenant_id", "request_id");

-- CreateIndex
CREATE INDEX "user_xp_balance_tenant_id_is_listed_lifetime_xp_public_id_idx" ON "user_xp_balance"("tenant_id", "is_listed", "lifetime_xp", "public_id");

-- CreateIndex
CREATE INDEX "user_xp_balance_tenant_id_is_listed_week_week_xp_public_id_idx" ON "user_xp_balance"("tenant_id", "is_listed", "week", "week_xp", "public_id");

-- CreateIndex
CREATE INDEX "user_xp_balance_tenant_id_is_listed_month_month_xp_public_i_idx" ON "user_xp_balance"("tenant_id", "is_listed", "month", "month_xp", "public_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_xp_balance_tenant_id_public_id_key" ON "user_xp_balance"("tenant_id", "public_id");

-- Access, by the rules of prisma/access.ts

ALTER TABLE "leaderboard_count" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "leaderboard_count" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "leaderboard_count" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "leaderboard_count" TO mojster_platform USING (true) WITH CHECK (true);
CREATE POLICY "ledger_access" ON "leaderboard_count" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ON "leaderboard_count" TO mojster_app;
GRANT SELECT ("tenant_id", "period", "since"), DELETE ON "leaderboard_count" TO mojster_platform;
GRANT SELECT, INSERT, UPDATE ("members") ON "leaderboard_count" TO mojster_ledger;

CREATE POLICY "ledger_access" ON "membership" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("id", "tenant_id", "deactivated_at", "leaderboard_visibility") ON "membership" TO mojster_ledger;

GRANT UPDATE ("request_id") ON "reward" TO mojster_app;

GRANT UPDATE ("took_stock") ON "reward_redemption" TO mojster_app;

CREATE POLICY "ledger_access" ON "tenant" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("id", "time_zone") ON "tenant" TO mojster_ledger;

GRANT UPDATE ("week", "week_xp", "month", "month_xp", "is_listed") ON "user_xp_balance" TO mojster_ledger;
