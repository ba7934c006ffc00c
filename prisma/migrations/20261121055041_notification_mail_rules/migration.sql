-- What somebody has not read yet, in the order in which it is shown.
DROP INDEX "notification_unread_idx";
CREATE INDEX "notification_unread_idx" ON "notification" ("tenant_id", "membership_id", "created_at" DESC, "id" DESC)
WHERE "read_at" IS NULL;

-- What is still to be mailed, to whom; and how often somebody has been mailed.
DROP INDEX "notification_mail_idx";
CREATE INDEX "notification_mail_idx" ON "notification" ("tenant_id", "mail_after", "membership_id")
WHERE "mailed_at" IS NULL AND "mail_after" IS NOT NULL;
CREATE INDEX "notification_mailed_idx" ON "notification" ("tenant_id", "membership_id", "mailed_at")
WHERE "mailed_at" IS NOT NULL;
