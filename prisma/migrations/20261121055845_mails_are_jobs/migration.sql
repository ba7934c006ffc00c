-- What was still to be sent becomes a job. Under forced row-level security its owner would not see it.
INSERT INTO pgboss.queue (
  name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds, deletion_seconds, partition,
  table_name
)
VALUES ('mail.deliver', 'standard', 8, 30, true, 900, 7776000, 86400, false, 'job_common')
ON CONFLICT DO NOTHING;

ALTER TABLE "outgoing_mail" NO FORCE ROW LEVEL SECURITY;
INSERT INTO pgboss.job_common (name, data, policy, retry_limit, retry_delay, retry_backoff, keep_until)
SELECT 'mail.deliver', jsonb_build_object('tenantId', "tenant_id", 'data', jsonb_build_object('mailId', "id")), 'standard',
  8, 30, true, now() + interval '90 days'
FROM "outgoing_mail" WHERE "sent_at" IS NULL AND "abandoned_at" IS NULL;
ALTER TABLE "outgoing_mail" FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "outgoing_mail" DROP COLUMN "abandoned_at",
DROP COLUMN "attempts",
DROP COLUMN "last_error",
DROP COLUMN "next_try_at";

-- CreateIndex
CREATE INDEX "outgoing_mail_sent_at_idx" ON "outgoing_mail"("sent_at");
