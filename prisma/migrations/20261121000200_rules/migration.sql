-- Rules that Prisma's schema cannot say.

-- A second tab cannot start another attempt. (In the schema it would also become a key of findUnique, which
-- would find closed attempts.)
CREATE UNIQUE INDEX "quiz_attempt_open_key" ON "quiz_attempt" ("tenant_id", "membership_id", "quiz_id")
WHERE "submitted_at" IS NULL;

-- The mail that is still to be sent, however much was sent before.
CREATE INDEX "outgoing_mail_open_idx" ON "outgoing_mail" ("next_try_at")
WHERE "sent_at" IS NULL AND "abandoned_at" IS NULL;

ALTER TABLE "tenant" ADD CONSTRAINT "tenant_slug_check" CHECK ("slug" ~ '^[a-z0-9](-?[a-z0-9])+$');

ALTER TABLE "quiz" ADD CONSTRAINT "quiz_passing_score_check" CHECK ("passing_score" BETWEEN 0 AND 100);
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_score_check" CHECK ("score" BETWEEN 0 AND 100);
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_progress_check" CHECK ("progress" BETWEEN 0 AND 100);

ALTER TABLE "email_token" ADD CONSTRAINT "email_token_owner_check" CHECK (
  CASE "type"
    WHEN 'INVITE' THEN "tenant_id" IS NOT NULL AND "membership_id" IS NOT NULL
    WHEN 'PASSWORD_RESET' THEN "user_id" IS NOT NULL AND "tenant_id" IS NULL AND "membership_id" IS NULL
  END
);
