-- CreateEnum
CREATE TYPE "XpSourceType" AS ENUM ('MODULE_COMPLETED', 'QUIZ_HIGH_SCORE', 'MENTOR_CONFIRMATION', 'TOP_SUGGESTION', 'COMPLIANCE_RENEWAL', 'MANUAL', 'REWARD_REDEMPTION', 'REWARD_REFUND', 'SUBMISSION_APPROVAL', 'WEBHOOK', 'BADGE_AWARD');

-- CreateEnum
CREATE TYPE "ReputationRank" AS ENUM ('VAJENEC', 'POMOCNIK', 'MOJSTER', 'MENTOR');

-- AlterEnum
ALTER TYPE "AuditAction" ADD VALUE 'XP_GIVEN';

-- CreateTable
CREATE TABLE "xp_transaction" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" "XpSourceType" NOT NULL,
    "source_entity_id" UUID,
    "params" JSONB NOT NULL DEFAULT '{}',
    "given_by_id" UUID,
    "event_time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "xp_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_xp_balance" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "lifetime_xp" INTEGER NOT NULL DEFAULT 0,
    "total_xp" INTEGER NOT NULL DEFAULT 0,
    "rank" "ReputationRank" NOT NULL DEFAULT 'VAJENEC',

    CONSTRAINT "user_xp_balance_pkey" PRIMARY KEY ("tenant_id","membership_id")
);

-- CreateIndex
CREATE INDEX "xp_transaction_tenant_id_membership_id_event_time_id_idx" ON "xp_transaction"("tenant_id", "membership_id", "event_time" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "xp_transaction_tenant_id_event_time_idx" ON "xp_transaction"("tenant_id", "event_time");

-- CreateIndex
CREATE UNIQUE INDEX "xp_transaction_tenant_id_id_key" ON "xp_transaction"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "xp_transaction_tenant_id_membership_id_source_source_entity_key" ON "xp_transaction"("tenant_id", "membership_id", "source", "source_entity_id");

-- CreateIndex
CREATE INDEX "user_xp_balance_tenant_id_lifetime_xp_membership_id_idx" ON "user_xp_balance"("tenant_id", "lifetime_xp" DESC, "membership_id");

-- AddForeignKey
ALTER TABLE "xp_transaction" ADD CONSTRAINT "xp_transaction_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "xp_transaction" ADD CONSTRAINT "xp_transaction_tenant_id_given_by_id_fkey" FOREIGN KEY ("tenant_id", "given_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_xp_balance" ADD CONSTRAINT "user_xp_balance_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

ALTER TABLE "user_xp_balance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_xp_balance" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "user_xp_balance" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "ledger_access" ON "user_xp_balance" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ON "user_xp_balance" TO mojster_app;
GRANT SELECT, INSERT, UPDATE ("lifetime_xp", "total_xp", "rank") ON "user_xp_balance" TO mojster_ledger;

ALTER TABLE "xp_transaction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "xp_transaction" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "xp_transaction" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "xp_transaction" TO mojster_app;
