-- CreateEnum
CREATE TYPE "ChatMessageType" AS ENUM ('MESSAGE', 'JOIN', 'SYSTEM', 'ACTION');

-- CreateEnum
CREATE TYPE "LeaderboardVisibility" AS ENUM ('PUBLIC', 'ANONYMOUS', 'HIDDEN');

-- CreateEnum
CREATE TYPE "RadarPostStatus" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "LinkPreviewStatus" AS ENUM ('PENDING', 'READY', 'FAILED');

-- CreateEnum
CREATE TYPE "RedemptionStatus" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SuggestionStatus" AS ENUM ('OPEN', 'APPROVED', 'REJECTED', 'CONVERTED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditAction" ADD VALUE 'CHAT_MESSAGE_DELETED';
ALTER TYPE "AuditAction" ADD VALUE 'ANSWER_CONFIRMED';
ALTER TYPE "AuditAction" ADD VALUE 'ANSWER_UNCONFIRMED';
ALTER TYPE "AuditAction" ADD VALUE 'COMMENT_RESOLVED';
ALTER TYPE "AuditAction" ADD VALUE 'COMMENT_DELETED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_UPDATED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_APPROVED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_REJECTED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_ARCHIVED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_RESTORED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_PINNED';
ALTER TYPE "AuditAction" ADD VALUE 'RADAR_POST_UNPINNED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_UPDATED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_APPROVED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_REJECTED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_REOPENED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_CONVERTED';
ALTER TYPE "AuditAction" ADD VALUE 'SUGGESTION_COMMENT_DELETED';
ALTER TYPE "AuditAction" ADD VALUE 'REWARD_CREATED';
ALTER TYPE "AuditAction" ADD VALUE 'REWARD_UPDATED';
ALTER TYPE "AuditAction" ADD VALUE 'REWARD_ARCHIVED';
ALTER TYPE "AuditAction" ADD VALUE 'REWARD_RESTORED';
ALTER TYPE "AuditAction" ADD VALUE 'REDEMPTION_APPROVED';
ALTER TYPE "AuditAction" ADD VALUE 'REDEMPTION_REJECTED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NotificationType" ADD VALUE 'CHAT_REPLY';
ALTER TYPE "NotificationType" ADD VALUE 'MENTION';
ALTER TYPE "NotificationType" ADD VALUE 'QUESTION_ASKED';
ALTER TYPE "NotificationType" ADD VALUE 'ANSWER_CONFIRMED';
ALTER TYPE "NotificationType" ADD VALUE 'REVIEW_REQUESTED';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "leaderboard_visibility" "LeaderboardVisibility" NOT NULL DEFAULT 'PUBLIC';

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "source_message_id" UUID;

-- CreateTable
CREATE TABLE "chat_room" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_revision" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_message" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "room_id" UUID NOT NULL,
    "author_id" UUID,
    "type" "ChatMessageType" NOT NULL DEFAULT 'MESSAGE',
    "body" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "seq" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "request_id" UUID NOT NULL,
    "reply_to_id" UUID,
    "is_question" BOOLEAN NOT NULL DEFAULT false,
    "answer_id" UUID,
    "is_confirmed_answer" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_message_edit" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "message_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_message_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_mention" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "message_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,

    CONSTRAINT "chat_mention_pkey" PRIMARY KEY ("tenant_id","message_id","membership_id")
);

-- CreateTable
CREATE TABLE "chat_room_read" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "room_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "last_read_seq" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_room_read_pkey" PRIMARY KEY ("tenant_id","membership_id","room_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "parent_id" UUID,
    "body" TEXT NOT NULL,
    "is_resolved" BOOLEAN NOT NULL DEFAULT false,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "request_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "comment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("tenant_id","comment_id","membership_id")
);

-- CreateTable
CREATE TABLE "mentor_radar_post" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "url" TEXT NOT NULL,
    "canonical_url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "RadarPostStatus" NOT NULL DEFAULT 'PENDING',
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "posted_by_id" UUID NOT NULL,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "review_note" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "preview_status" "LinkPreviewStatus" NOT NULL DEFAULT 'PENDING',
    "preview_title" TEXT,
    "preview_text" TEXT,
    "site_name" TEXT,
    "image_asset_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentor_radar_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentor_radar_post_tag" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "post_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "mentor_radar_post_tag_pkey" PRIMARY KEY ("tenant_id","post_id","tag_id")
);

-- CreateTable
CREATE TABLE "radar_seen" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "radar_seen_pkey" PRIMARY KEY ("tenant_id","membership_id")
);

-- CreateTable
CREATE TABLE "radar_save" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "radar_save_pkey" PRIMARY KEY ("tenant_id","membership_id","post_id")
);

-- CreateTable
CREATE TABLE "reward" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "image_asset_id" UUID,
    "cost_xp" INTEGER NOT NULL,
    "monthly_limit" INTEGER,
    "quantity_available" INTEGER,
    "approval_required" BOOLEAN NOT NULL DEFAULT true,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward_redemption" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "reward_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "reward_title" TEXT NOT NULL,
    "xp_spent" INTEGER NOT NULL,
    "status" "RedemptionStatus" NOT NULL DEFAULT 'PENDING',
    "month" DATE NOT NULL,
    "request_id" UUID NOT NULL,
    "note" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_suggestion" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "SuggestionStatus" NOT NULL DEFAULT 'OPEN',
    "vote_count" INTEGER NOT NULL DEFAULT 0,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "author_id" UUID NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "popular_at" TIMESTAMPTZ(3),
    "converted_module_id" UUID,
    "request_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_suggestion_vote" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "suggestion_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_suggestion_vote_pkey" PRIMARY KEY ("tenant_id","suggestion_id","membership_id")
);

-- CreateTable
CREATE TABLE "knowledge_suggestion_comment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "suggestion_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "parent_id" UUID,
    "body" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_suggestion_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "chat_room_tenant_id_last_message_at_id_idx" ON "chat_room"("tenant_id", "last_message_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_room_tenant_id_id_key" ON "chat_room"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_room_tenant_id_module_id_key" ON "chat_room"("tenant_id", "module_id");

-- CreateIndex
CREATE INDEX "chat_message_tenant_id_room_id_revision_idx" ON "chat_message"("tenant_id", "room_id", "revision");

-- CreateIndex
CREATE INDEX "chat_message_tenant_id_reply_to_id_seq_idx" ON "chat_message"("tenant_id", "reply_to_id", "seq");

-- CreateIndex
CREATE INDEX "chat_message_tenant_id_answer_id_idx" ON "chat_message"("tenant_id", "answer_id");

-- CreateIndex
CREATE INDEX "chat_message_tenant_id_created_at_id_idx" ON "chat_message"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_tenant_id_id_key" ON "chat_message"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_tenant_id_author_id_request_id_key" ON "chat_message"("tenant_id", "author_id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_tenant_id_room_id_seq_key" ON "chat_message"("tenant_id", "room_id", "seq");

-- CreateIndex
CREATE INDEX "chat_message_edit_tenant_id_message_id_edited_at_id_idx" ON "chat_message_edit"("tenant_id", "message_id", "edited_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_edit_tenant_id_id_key" ON "chat_message_edit"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "chat_mention_tenant_id_membership_id_message_id_idx" ON "chat_mention"("tenant_id", "membership_id", "message_id");

-- CreateIndex
CREATE INDEX "chat_room_read_tenant_id_room_id_idx" ON "chat_room_read"("tenant_id", "room_id");

-- CreateIndex
CREATE INDEX "comment_tenant_id_parent_id_created_at_id_idx" ON "comment"("tenant_id", "parent_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comment_tenant_id_module_id_created_at_id_idx" ON "comment"("tenant_id", "module_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comment_tenant_id_id_key" ON "comment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_tenant_id_author_id_request_id_key" ON "comment"("tenant_id", "author_id", "request_id");

-- CreateIndex
CREATE INDEX "comment_mention_tenant_id_membership_id_comment_id_idx" ON "comment_mention"("tenant_id", "membership_id", "comment_id");

-- CreateIndex
CREATE INDEX "mentor_radar_post_tenant_id_canonical_url_idx" ON "mentor_radar_post"("tenant_id", "canonical_url");

-- CreateIndex
CREATE INDEX "mentor_radar_post_tenant_id_status_pinned_approved_at_id_idx" ON "mentor_radar_post"("tenant_id", "status", "pinned" DESC, "approved_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mentor_radar_post_tenant_id_status_created_at_id_idx" ON "mentor_radar_post"("tenant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "mentor_radar_post_tenant_id_posted_by_id_created_at_id_idx" ON "mentor_radar_post"("tenant_id", "posted_by_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "mentor_radar_post_tenant_id_id_key" ON "mentor_radar_post"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "mentor_radar_post_tag_tenant_id_tag_id_idx" ON "mentor_radar_post_tag"("tenant_id", "tag_id");

-- CreateIndex
CREATE INDEX "radar_save_tenant_id_membership_id_created_at_post_id_idx" ON "radar_save"("tenant_id", "membership_id", "created_at" DESC, "post_id" DESC);

-- CreateIndex
CREATE INDEX "radar_save_tenant_id_post_id_idx" ON "radar_save"("tenant_id", "post_id");

-- CreateIndex
CREATE INDEX "reward_tenant_id_active_cost_xp_id_idx" ON "reward"("tenant_id", "active", "cost_xp", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_tenant_id_id_key" ON "reward"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "reward_redemption_tenant_id_membership_id_reward_id_month_idx" ON "reward_redemption"("tenant_id", "membership_id", "reward_id", "month");

-- CreateIndex
CREATE INDEX "reward_redemption_tenant_id_membership_id_created_at_id_idx" ON "reward_redemption"("tenant_id", "membership_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reward_redemption_tenant_id_status_created_at_id_idx" ON "reward_redemption"("tenant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "reward_redemption_tenant_id_reward_id_created_at_id_idx" ON "reward_redemption"("tenant_id", "reward_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reward_redemption_tenant_id_created_at_id_idx" ON "reward_redemption"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "reward_redemption_tenant_id_id_key" ON "reward_redemption"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reward_redemption_tenant_id_membership_id_request_id_key" ON "reward_redemption"("tenant_id", "membership_id", "request_id");

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_status_vote_count_id_idx" ON "knowledge_suggestion"("tenant_id", "status", "vote_count" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_status_created_at_id_idx" ON "knowledge_suggestion"("tenant_id", "status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_author_id_created_at_id_idx" ON "knowledge_suggestion"("tenant_id", "author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "knowledge_suggestion_tenant_id_converted_module_id_idx" ON "knowledge_suggestion"("tenant_id", "converted_module_id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_suggestion_tenant_id_id_key" ON "knowledge_suggestion"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_suggestion_tenant_id_author_id_request_id_key" ON "knowledge_suggestion"("tenant_id", "author_id", "request_id");

-- CreateIndex
CREATE INDEX "knowledge_suggestion_vote_tenant_id_membership_id_idx" ON "knowledge_suggestion_vote"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "knowledge_suggestion_comment_tenant_id_suggestion_id_create_idx" ON "knowledge_suggestion_comment"("tenant_id", "suggestion_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "knowledge_suggestion_comment_tenant_id_parent_id_created_at_idx" ON "knowledge_suggestion_comment"("tenant_id", "parent_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_suggestion_comment_tenant_id_id_key" ON "knowledge_suggestion_comment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_suggestion_comment_tenant_id_author_id_request_id_key" ON "knowledge_suggestion_comment"("tenant_id", "author_id", "request_id");

-- CreateIndex
CREATE INDEX "section_tenant_id_source_message_id_idx" ON "section"("tenant_id", "source_message_id");

-- AddForeignKey
ALTER TABLE "chat_room" ADD CONSTRAINT "chat_room_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_room_id_fkey" FOREIGN KEY ("tenant_id", "room_id") REFERENCES "chat_room"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_reply_to_id_fkey" FOREIGN KEY ("tenant_id", "reply_to_id") REFERENCES "chat_message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_answer_id_fkey" FOREIGN KEY ("tenant_id", "answer_id") REFERENCES "chat_message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_confirmed_by_id_fkey" FOREIGN KEY ("tenant_id", "confirmed_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_tenant_id_deleted_by_id_fkey" FOREIGN KEY ("tenant_id", "deleted_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message_edit" ADD CONSTRAINT "chat_message_edit_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "chat_message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_message_edit" ADD CONSTRAINT "chat_message_edit_tenant_id_edited_by_id_fkey" FOREIGN KEY ("tenant_id", "edited_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_mention" ADD CONSTRAINT "chat_mention_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "chat_message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_mention" ADD CONSTRAINT "chat_mention_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_room_read" ADD CONSTRAINT "chat_room_read_tenant_id_room_id_fkey" FOREIGN KEY ("tenant_id", "room_id") REFERENCES "chat_room"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_room_read" ADD CONSTRAINT "chat_room_read_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "comment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_tenant_id_resolved_by_id_fkey" FOREIGN KEY ("tenant_id", "resolved_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_tenant_id_comment_id_fkey" FOREIGN KEY ("tenant_id", "comment_id") REFERENCES "comment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_source_message_id_fkey" FOREIGN KEY ("tenant_id", "source_message_id") REFERENCES "chat_message"("tenant_id", "id") ON DELETE SET NULL ("source_message_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mentor_radar_post" ADD CONSTRAINT "mentor_radar_post_tenant_id_posted_by_id_fkey" FOREIGN KEY ("tenant_id", "posted_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mentor_radar_post" ADD CONSTRAINT "mentor_radar_post_tenant_id_reviewed_by_id_fkey" FOREIGN KEY ("tenant_id", "reviewed_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mentor_radar_post" ADD CONSTRAINT "mentor_radar_post_tenant_id_image_asset_id_fkey" FOREIGN KEY ("tenant_id", "image_asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE SET NULL ("image_asset_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mentor_radar_post_tag" ADD CONSTRAINT "mentor_radar_post_tag_tenant_id_post_id_fkey" FOREIGN KEY ("tenant_id", "post_id") REFERENCES "mentor_radar_post"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mentor_radar_post_tag" ADD CONSTRAINT "mentor_radar_post_tag_tenant_id_tag_id_fkey" FOREIGN KEY ("tenant_id", "tag_id") REFERENCES "tag"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "radar_seen" ADD CONSTRAINT "radar_seen_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "radar_save" ADD CONSTRAINT "radar_save_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "radar_save" ADD CONSTRAINT "radar_save_tenant_id_post_id_fkey" FOREIGN KEY ("tenant_id", "post_id") REFERENCES "mentor_radar_post"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_tenant_id_image_asset_id_fkey" FOREIGN KEY ("tenant_id", "image_asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE SET NULL ("image_asset_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward_redemption" ADD CONSTRAINT "reward_redemption_tenant_id_reward_id_fkey" FOREIGN KEY ("tenant_id", "reward_id") REFERENCES "reward"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward_redemption" ADD CONSTRAINT "reward_redemption_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward_redemption" ADD CONSTRAINT "reward_redemption_tenant_id_reviewed_by_id_fkey" FOREIGN KEY ("tenant_id", "reviewed_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reward_redemption" ADD CONSTRAINT "reward_redemption_tenant_id_claimed_by_id_fkey" FOREIGN KEY ("tenant_id", "claimed_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion" ADD CONSTRAINT "knowledge_suggestion_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion" ADD CONSTRAINT "knowledge_suggestion_tenant_id_decided_by_id_fkey" FOREIGN KEY ("tenant_id", "decided_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion" ADD CONSTRAINT "knowledge_suggestion_tenant_id_converted_module_id_fkey" FOREIGN KEY ("tenant_id", "converted_module_id") REFERENCES "module"("tenant_id", "id") ON DELETE SET NULL ("converted_module_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_vote" ADD CONSTRAINT "knowledge_suggestion_vote_tenant_id_suggestion_id_fkey" FOREIGN KEY ("tenant_id", "suggestion_id") REFERENCES "knowledge_suggestion"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_vote" ADD CONSTRAINT "knowledge_suggestion_vote_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_comment" ADD CONSTRAINT "knowledge_suggestion_comment_tenant_id_suggestion_id_fkey" FOREIGN KEY ("tenant_id", "suggestion_id") REFERENCES "knowledge_suggestion"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_comment" ADD CONSTRAINT "knowledge_suggestion_comment_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_suggestion_comment" ADD CONSTRAINT "knowledge_suggestion_comment_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "knowledge_suggestion_comment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

ALTER TABLE "chat_mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chat_mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chat_mention" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("message_id", "membership_id"), DELETE ON "chat_mention" TO mojster_app;

ALTER TABLE "chat_message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chat_message" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chat_message" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("room_id", "author_id", "type", "body", "params", "seq", "revision", "request_id", "reply_to_id", "is_question", "answer_id", "is_confirmed_answer", "confirmed_by_id", "confirmed_at", "edited_at", "deleted_at", "deleted_by_id", "created_at"), DELETE ON "chat_message" TO mojster_app;

ALTER TABLE "chat_message_edit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chat_message_edit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chat_message_edit" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "chat_message_edit" TO mojster_app;

ALTER TABLE "chat_room" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chat_room" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chat_room" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "last_seq", "last_revision", "last_message_at"), DELETE ON "chat_room" TO mojster_app;

ALTER TABLE "chat_room_read" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chat_room_read" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chat_room_read" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("room_id", "membership_id", "last_read_seq", "read_at"), DELETE ON "chat_room_read" TO mojster_app;

ALTER TABLE "comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "comment" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "author_id", "parent_id", "body", "is_resolved", "resolved_by_id", "resolved_at", "request_id", "edited_at", "deleted_at", "created_at"), DELETE ON "comment" TO mojster_app;

ALTER TABLE "comment_mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comment_mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "comment_mention" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("comment_id", "membership_id"), DELETE ON "comment_mention" TO mojster_app;

ALTER TABLE "knowledge_suggestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_suggestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "knowledge_suggestion" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("title", "description", "status", "vote_count", "comment_count", "author_id", "decided_by_id", "decided_at", "decision_note", "popular_at", "converted_module_id", "request_id", "created_at", "updated_at"), DELETE ON "knowledge_suggestion" TO mojster_app;

ALTER TABLE "knowledge_suggestion_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_suggestion_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "knowledge_suggestion_comment" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("suggestion_id", "author_id", "parent_id", "body", "request_id", "edited_at", "deleted_at", "created_at"), DELETE ON "knowledge_suggestion_comment" TO mojster_app;

ALTER TABLE "knowledge_suggestion_vote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "knowledge_suggestion_vote" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "knowledge_suggestion_vote" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("suggestion_id", "membership_id", "created_at"), DELETE ON "knowledge_suggestion_vote" TO mojster_app;

GRANT UPDATE ("leaderboard_visibility") ON "membership" TO mojster_app;
GRANT UPDATE ("leaderboard_visibility") ON "membership" TO mojster_platform;

ALTER TABLE "mentor_radar_post" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mentor_radar_post" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "mentor_radar_post" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("url", "canonical_url", "title", "description", "status", "pinned", "posted_by_id", "reviewed_by_id", "reviewed_at", "review_note", "approved_at", "preview_status", "preview_title", "preview_text", "site_name", "image_asset_id", "created_at", "updated_at"), DELETE ON "mentor_radar_post" TO mojster_app;

ALTER TABLE "mentor_radar_post_tag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mentor_radar_post_tag" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "mentor_radar_post_tag" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("post_id", "tag_id"), DELETE ON "mentor_radar_post_tag" TO mojster_app;

ALTER TABLE "radar_save" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "radar_save" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "radar_save" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "post_id", "created_at"), DELETE ON "radar_save" TO mojster_app;

ALTER TABLE "radar_seen" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "radar_seen" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "radar_seen" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "last_seen_at"), DELETE ON "radar_seen" TO mojster_app;

ALTER TABLE "reward" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "reward" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("title", "description", "image_asset_id", "cost_xp", "monthly_limit", "quantity_available", "approval_required", "active", "created_by_id", "created_at", "updated_at"), DELETE ON "reward" TO mojster_app;

ALTER TABLE "reward_redemption" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reward_redemption" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "reward_redemption" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("reward_id", "membership_id", "reward_title", "xp_spent", "status", "month", "request_id", "note", "reviewed_by_id", "reviewed_at", "claimed_by_id", "claimed_until", "created_at"), DELETE ON "reward_redemption" TO mojster_app;

GRANT UPDATE ("source_message_id") ON "section" TO mojster_app;
