-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "family" TEXT NOT NULL DEFAULT 'account';
ALTER TABLE "notification" ALTER COLUMN "family" DROP DEFAULT;

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "reminders_on" DATE;

-- CreateIndex
CREATE INDEX "notification_tenant_id_membership_id_family_created_at_id_idx" ON "notification"("tenant_id", "membership_id", "family", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_created_at_idx" ON "notification"("created_at");

-- CreateIndex
CREATE INDEX "notification_dedup_created_at_idx" ON "notification_dedup"("created_at");

-- Access, by the rules of prisma/access.ts

CREATE POLICY "platform_access" ON "email_preference" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("membership_id", "frequency", "deadlines", "content", "results", "conversations", "community", "rewards", "account", "updated_at") ON "email_preference" TO mojster_platform;

CREATE POLICY "platform_access" ON "notification" TO mojster_platform USING (true) WITH CHECK (true);
GRANT UPDATE ("family") ON "notification" TO mojster_app;
GRANT SELECT ("tenant_id", "created_at", "mail_after", "mailed_at"), DELETE ON "notification" TO mojster_platform;

CREATE POLICY "platform_access" ON "notification_dedup" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT ("tenant_id", "created_at"), DELETE ON "notification_dedup" TO mojster_platform;

GRANT UPDATE ("reminders_on") ON "tenant" TO mojster_platform;
