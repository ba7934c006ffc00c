-- AlterTable
ALTER TABLE "user_xp_balance" ADD COLUMN     "current_streak" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "longest_streak" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "streak_day" DATE;

-- CreateTable
CREATE TABLE "daily_activity" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "daily_activity_pkey" PRIMARY KEY ("tenant_id","membership_id","day")
);

-- AddForeignKey
ALTER TABLE "daily_activity" ADD CONSTRAINT "daily_activity_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

ALTER TABLE "daily_activity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "daily_activity" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "daily_activity" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "ledger_access" ON "daily_activity" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ON "daily_activity" TO mojster_app;
GRANT SELECT, INSERT ON "daily_activity" TO mojster_ledger;

GRANT UPDATE ("current_streak", "longest_streak", "streak_day") ON "user_xp_balance" TO mojster_ledger;
