-- A name belongs to one group in use; an archived one gives it back.
CREATE UNIQUE INDEX "member_group_name_key" ON "member_group" ("tenant_id", lower("name")) WHERE "archived_at" IS NULL;

-- Somebody is assigned a module directly once at most.
CREATE UNIQUE INDEX "assignment_cause_direct_key" ON "assignment_cause" ("tenant_id", "assignment_id")
WHERE "group_id" IS NULL;

-- The few among many: what somebody has not read yet, and what is still to be mailed.
CREATE INDEX "notification_unread_idx" ON "notification" ("tenant_id", "membership_id") WHERE "read_at" IS NULL;
CREATE INDEX "notification_mail_idx" ON "notification" ("tenant_id", "mail_after")
WHERE "mailed_at" IS NULL AND "mail_after" IS NOT NULL;

-- A completion expires with its newest certificate. The owner is held by the policies too, so they rest meanwhile.
ALTER TABLE "enrollment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "certificate" NO FORCE ROW LEVEL SECURITY;
UPDATE "enrollment" SET "expires_at" = "certificate"."expires_at"
FROM "certificate"
WHERE "certificate"."tenant_id" = "enrollment"."tenant_id"
  AND "certificate"."membership_id" = "enrollment"."membership_id"
  AND "certificate"."module_id" = "enrollment"."module_id"
  AND "certificate"."cycle" = "enrollment"."cycle";
ALTER TABLE "enrollment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "certificate" FORCE ROW LEVEL SECURITY;
