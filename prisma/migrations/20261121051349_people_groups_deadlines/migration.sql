-- CreateEnum
CREATE TYPE "AssignmentSource" AS ENUM ('GROUP', 'DIRECT', 'CATALOGUE');

-- CreateEnum
CREATE TYPE "BulkChangeKind" AS ENUM ('GROUP_MEMBERS_ADDED', 'GROUP_MEMBERS_REMOVED', 'GROUP_MODULE_ADDED', 'GROUP_MODULE_CHANGED', 'GROUP_MODULE_REMOVED', 'GROUP_ARCHIVED', 'MODULE_ASSIGNED', 'MODULE_UNASSIGNED', 'DEADLINE_EXTENDED', 'ASSIGNMENT_WAIVED', 'WAIVER_LIFTED', 'PROGRESS_OVERRIDDEN');

-- CreateEnum
CREATE TYPE "CycleEnd" AS ENUM ('RENEWED', 'RESET');

-- CreateEnum
CREATE TYPE "ProgressOverrideKind" AS ENUM ('COMPLETE', 'REOPEN', 'RESET');

-- CreateEnum
CREATE TYPE "MemberImportStatus" AS ENUM ('DRAFT', 'RUNNING', 'DONE', 'FAILED', 'UNDONE');

-- CreateEnum
CREATE TYPE "MemberImportVerdict" AS ENUM ('CREATE', 'UPDATE', 'UNCHANGED', 'SKIP', 'ERROR');

-- CreateEnum
CREATE TYPE "NotificationType" AS ENUM ('NEW_MODULE', 'DEADLINE_REMINDER', 'QUIZ_RESULT', 'COMMENT_REPLY', 'CERTIFICATE_ISSUED', 'PROGRESS_OVERRIDE', 'MODULE_UPDATED', 'SYSTEM', 'RADAR_APPROVED', 'RADAR_REJECTED', 'NEW_KNOWLEDGE', 'XP_EARNED', 'REWARD_APPROVED', 'REWARD_REJECTED', 'SUGGESTION_POPULAR', 'SUGGESTION_STATUS_CHANGED', 'MODULE_EXPIRING', 'MODULE_EXPIRED');

-- CreateEnum
CREATE TYPE "EmailFrequency" AS ENUM ('IMMEDIATE', 'DAILY', 'WEEKLY');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditAction" ADD VALUE 'CHAPTER_CREATED';
ALTER TYPE "AuditAction" ADD VALUE 'CHAPTER_UPDATED';
ALTER TYPE "AuditAction" ADD VALUE 'CHAPTER_DELETED';
ALTER TYPE "AuditAction" ADD VALUE 'COMPANY_PIN_ADDED';
ALTER TYPE "AuditAction" ADD VALUE 'COMPANY_PIN_REMOVED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_CREATED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_UPDATED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_DELETED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_MEMBERS_ADDED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_MEMBERS_REMOVED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_MODULE_ADDED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_MODULE_CHANGED';
ALTER TYPE "AuditAction" ADD VALUE 'GROUP_MODULE_REMOVED';
ALTER TYPE "AuditAction" ADD VALUE 'MODULE_ASSIGNED';
ALTER TYPE "AuditAction" ADD VALUE 'MODULE_UNASSIGNED';
ALTER TYPE "AuditAction" ADD VALUE 'DEADLINE_EXTENDED';
ALTER TYPE "AuditAction" ADD VALUE 'ASSIGNMENT_WAIVED';
ALTER TYPE "AuditAction" ADD VALUE 'WAIVER_LIFTED';
ALTER TYPE "AuditAction" ADD VALUE 'REMINDER_SENT';
ALTER TYPE "AuditAction" ADD VALUE 'CHANGE_UNDONE';
ALTER TYPE "AuditAction" ADD VALUE 'PROGRESS_OVERRIDDEN';
ALTER TYPE "AuditAction" ADD VALUE 'PROGRESS_OVERRIDE_UNDONE';
ALTER TYPE "AuditAction" ADD VALUE 'REPORT_EXPORTED';
ALTER TYPE "AuditAction" ADD VALUE 'USERS_IMPORTED';
ALTER TYPE "AuditAction" ADD VALUE 'IMPORT_UNDONE';
ALTER TYPE "AuditAction" ADD VALUE 'PLAN_CHANGED';

-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "chapter_id" UUID;

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "source" "AssignmentSource" NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "extended_due_at" TIMESTAMPTZ(3),
    "is_mandatory" BOOLEAN NOT NULL DEFAULT true,
    "assigned_by_id" UUID,
    "notes" TEXT NOT NULL DEFAULT '',
    "waived_at" TIMESTAMPTZ(3),
    "waived_reason" TEXT,
    "waived_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_cause" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "assignment_id" UUID NOT NULL,
    "group_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "is_mandatory" BOOLEAN NOT NULL DEFAULT true,
    "assigned_by_id" UUID,

    CONSTRAINT "assignment_cause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "kind" "BulkChangeKind" NOT NULL,
    "actor_id" UUID NOT NULL,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change_item" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "change_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "membership_id" UUID,
    "module_id" UUID,
    "group_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "bulk_change_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment_cycle" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "enrollment_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "end" "CycleEnd" NOT NULL,
    "progress" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "completed_version" INTEGER,
    "expires_at" TIMESTAMPTZ(3),
    "sections" JSONB NOT NULL DEFAULT '[]',
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrollment_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_override" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "kind" "ProgressOverrideKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "allow_certificate" BOOLEAN NOT NULL DEFAULT false,
    "override_by_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "progress_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_group" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "color" TEXT NOT NULL DEFAULT 'blue',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_group" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "group_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "added_by_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_group_pkey" PRIMARY KEY ("tenant_id","group_id","membership_id")
);

-- CreateTable
CREATE TABLE "module_group" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "group_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "deadline_days" INTEGER,
    "is_mandatory" BOOLEAN NOT NULL DEFAULT true,
    "assigned_by_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_group_pkey" PRIMARY KEY ("tenant_id","group_id","module_id")
);

-- CreateTable
CREATE TABLE "member_import" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "created_by_id" UUID NOT NULL,
    "status" "MemberImportStatus" NOT NULL DEFAULT 'DRAFT',
    "file_name" TEXT NOT NULL,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_import_row" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "verdict" "MemberImportVerdict",
    "problems" JSONB NOT NULL DEFAULT '[]',
    "membership_id" UUID,
    "before" JSONB,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_import_row_pkey" PRIMARY KEY ("tenant_id","import_id","line")
);

-- CreateTable
CREATE TABLE "chapter" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_pinned_module" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pinned_module_pkey" PRIMARY KEY ("tenant_id","membership_id","module_id")
);

-- CreateTable
CREATE TABLE "company_pinned_module" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "pinned_by_id" UUID,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pinned_module_pkey" PRIMARY KEY ("tenant_id","module_id")
);

-- CreateTable
CREATE TABLE "user_module_review" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "last_seen_version" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_module_review_pkey" PRIMARY KEY ("tenant_id","membership_id","module_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "type" "NotificationType" NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT NOT NULL DEFAULT '',
    "cause" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mail_after" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_dedup" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "dedup_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_dedup_pkey" PRIMARY KEY ("tenant_id","membership_id","dedup_key")
);

-- CreateTable
CREATE TABLE "email_preference" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "frequency" "EmailFrequency" NOT NULL DEFAULT 'IMMEDIATE',
    "deadlines" BOOLEAN NOT NULL DEFAULT true,
    "content" BOOLEAN NOT NULL DEFAULT true,
    "results" BOOLEAN NOT NULL DEFAULT true,
    "conversations" BOOLEAN NOT NULL DEFAULT true,
    "community" BOOLEAN NOT NULL DEFAULT true,
    "rewards" BOOLEAN NOT NULL DEFAULT true,
    "account" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_preference_pkey" PRIMARY KEY ("tenant_id","membership_id")
);

-- CreateIndex
CREATE INDEX "assignment_tenant_id_module_id_membership_id_idx" ON "assignment"("tenant_id", "module_id", "membership_id");

-- CreateIndex
CREATE INDEX "assignment_tenant_id_due_at_id_idx" ON "assignment"("tenant_id", "due_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_tenant_id_id_key" ON "assignment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_tenant_id_membership_id_module_id_key" ON "assignment"("tenant_id", "membership_id", "module_id");

-- CreateIndex
CREATE INDEX "assignment_cause_tenant_id_group_id_idx" ON "assignment_cause"("tenant_id", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_cause_tenant_id_id_key" ON "assignment_cause"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_cause_tenant_id_assignment_id_group_id_key" ON "assignment_cause"("tenant_id", "assignment_id", "group_id");

-- CreateIndex
CREATE INDEX "bulk_change_tenant_id_created_at_id_idx" ON "bulk_change"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "bulk_change_tenant_id_id_key" ON "bulk_change"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "bulk_change_item_tenant_id_change_id_id_idx" ON "bulk_change_item"("tenant_id", "change_id", "id");

-- CreateIndex
CREATE INDEX "bulk_change_item_tenant_id_membership_id_idx" ON "bulk_change_item"("tenant_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_change_item_tenant_id_id_key" ON "bulk_change_item"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_tenant_id_id_key" ON "saved_view"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_tenant_id_membership_id_page_name_key" ON "saved_view"("tenant_id", "membership_id", "page", "name");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_cycle_tenant_id_id_key" ON "enrollment_cycle"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_cycle_tenant_id_enrollment_id_cycle_key" ON "enrollment_cycle"("tenant_id", "enrollment_id", "cycle");

-- CreateIndex
CREATE INDEX "progress_override_tenant_id_membership_id_module_id_created_idx" ON "progress_override"("tenant_id", "membership_id", "module_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "progress_override_tenant_id_id_key" ON "progress_override"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "member_group_tenant_id_name_id_idx" ON "member_group"("tenant_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "member_group_tenant_id_id_key" ON "member_group"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "user_group_tenant_id_membership_id_idx" ON "user_group"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "module_group_tenant_id_module_id_idx" ON "module_group"("tenant_id", "module_id");

-- CreateIndex
CREATE INDEX "member_import_tenant_id_created_at_id_idx" ON "member_import"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_import_tenant_id_id_key" ON "member_import"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "member_import_row_tenant_id_membership_id_idx" ON "member_import_row"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "chapter_tenant_id_module_id_sort_order_idx" ON "chapter"("tenant_id", "module_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_tenant_id_id_key" ON "chapter"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "user_pinned_module_tenant_id_module_id_idx" ON "user_pinned_module"("tenant_id", "module_id");

-- CreateIndex
CREATE INDEX "company_pinned_module_tenant_id_sort_order_module_id_idx" ON "company_pinned_module"("tenant_id", "sort_order", "module_id");

-- CreateIndex
CREATE INDEX "user_module_review_tenant_id_module_id_idx" ON "user_module_review"("tenant_id", "module_id");

-- CreateIndex
CREATE INDEX "notification_tenant_id_membership_id_created_at_id_idx" ON "notification"("tenant_id", "membership_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_id_key" ON "notification"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "enrollment_tenant_id_expires_at_id_idx" ON "enrollment"("tenant_id", "expires_at", "id");

-- CreateIndex
CREATE INDEX "section_tenant_id_chapter_id_idx" ON "section"("tenant_id", "chapter_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_assigned_by_id_fkey" FOREIGN KEY ("tenant_id", "assigned_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_waived_by_id_fkey" FOREIGN KEY ("tenant_id", "waived_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment_cause" ADD CONSTRAINT "assignment_cause_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "assignment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment_cause" ADD CONSTRAINT "assignment_cause_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "member_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment_cause" ADD CONSTRAINT "assignment_cause_tenant_id_assigned_by_id_fkey" FOREIGN KEY ("tenant_id", "assigned_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_tenant_id_actor_id_fkey" FOREIGN KEY ("tenant_id", "actor_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_tenant_id_undone_by_id_fkey" FOREIGN KEY ("tenant_id", "undone_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_tenant_id_change_id_fkey" FOREIGN KEY ("tenant_id", "change_id") REFERENCES "bulk_change"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "member_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enrollment_cycle" ADD CONSTRAINT "enrollment_cycle_tenant_id_enrollment_id_fkey" FOREIGN KEY ("tenant_id", "enrollment_id") REFERENCES "enrollment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_override" ADD CONSTRAINT "progress_override_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_override" ADD CONSTRAINT "progress_override_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_override" ADD CONSTRAINT "progress_override_tenant_id_override_by_id_fkey" FOREIGN KEY ("tenant_id", "override_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "progress_override" ADD CONSTRAINT "progress_override_tenant_id_undone_by_id_fkey" FOREIGN KEY ("tenant_id", "undone_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_group" ADD CONSTRAINT "user_group_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "member_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_group" ADD CONSTRAINT "user_group_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_group" ADD CONSTRAINT "user_group_tenant_id_added_by_id_fkey" FOREIGN KEY ("tenant_id", "added_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_group" ADD CONSTRAINT "module_group_tenant_id_group_id_fkey" FOREIGN KEY ("tenant_id", "group_id") REFERENCES "member_group"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_group" ADD CONSTRAINT "module_group_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_group" ADD CONSTRAINT "module_group_tenant_id_assigned_by_id_fkey" FOREIGN KEY ("tenant_id", "assigned_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_import_row" ADD CONSTRAINT "member_import_row_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "member_import"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_import_row" ADD CONSTRAINT "member_import_row_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_chapter_id_fkey" FOREIGN KEY ("tenant_id", "chapter_id") REFERENCES "chapter"("tenant_id", "id") ON DELETE SET NULL ("chapter_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_pinned_module" ADD CONSTRAINT "user_pinned_module_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_pinned_module" ADD CONSTRAINT "user_pinned_module_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "company_pinned_module" ADD CONSTRAINT "company_pinned_module_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "company_pinned_module" ADD CONSTRAINT "company_pinned_module_tenant_id_pinned_by_id_fkey" FOREIGN KEY ("tenant_id", "pinned_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE SET NULL ("pinned_by_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_module_review" ADD CONSTRAINT "user_module_review_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_module_review" ADD CONSTRAINT "user_module_review_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification_dedup" ADD CONSTRAINT "notification_dedup_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "email_preference" ADD CONSTRAINT "email_preference_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "assignment" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "source", "assigned_at", "due_at", "extended_due_at", "is_mandatory", "assigned_by_id", "notes", "waived_at", "waived_reason", "waived_by_id", "ended_at", "revision", "created_at"), DELETE ON "assignment" TO mojster_app;

ALTER TABLE "assignment_cause" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment_cause" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "assignment_cause" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("assignment_id", "group_id", "assigned_at", "due_at", "is_mandatory", "assigned_by_id"), DELETE ON "assignment_cause" TO mojster_app;

ALTER TABLE "bulk_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bulk_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "bulk_change" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("kind", "actor_id", "summary", "created_at", "undone_at", "undone_by_id"), DELETE ON "bulk_change" TO mojster_app;

ALTER TABLE "bulk_change_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bulk_change_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "bulk_change_item" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("change_id", "entity", "membership_id", "module_id", "group_id", "before", "after"), DELETE ON "bulk_change_item" TO mojster_app;

ALTER TABLE "chapter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chapter" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "chapter" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "title", "sort_order"), DELETE ON "chapter" TO mojster_app;

ALTER TABLE "company_pinned_module" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "company_pinned_module" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "company_pinned_module" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "pinned_by_id", "sort_order", "created_at"), DELETE ON "company_pinned_module" TO mojster_app;

ALTER TABLE "email_preference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "email_preference" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "email_preference" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "frequency", "deadlines", "content", "results", "conversations", "community", "rewards", "account", "updated_at"), DELETE ON "email_preference" TO mojster_app;

GRANT UPDATE ("expires_at") ON "enrollment" TO mojster_app;

ALTER TABLE "enrollment_cycle" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enrollment_cycle" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "enrollment_cycle" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("enrollment_id", "cycle", "end", "progress", "started_at", "completed_at", "completed_version", "expires_at", "sections", "ended_at"), DELETE ON "enrollment_cycle" TO mojster_app;

ALTER TABLE "member_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "member_group" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("name", "description", "color", "archived_at", "created_at", "updated_at"), DELETE ON "member_group" TO mojster_app;

ALTER TABLE "member_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "member_import" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("created_by_id", "status", "file_name", "columns", "mapping", "options", "row_count", "done_count", "failure", "created_at", "started_at", "finished_at"), DELETE ON "member_import" TO mojster_app;

ALTER TABLE "member_import_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_import_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "member_import_row" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("import_id", "line", "cells", "verdict", "problems", "membership_id", "before", "applied_at"), DELETE ON "member_import_row" TO mojster_app;

ALTER TABLE "module_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_group" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("group_id", "module_id", "deadline_days", "is_mandatory", "assigned_by_id", "assigned_at"), DELETE ON "module_group" TO mojster_app;

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "notification" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "type", "params", "path", "cause", "created_at", "read_at", "mail_after", "mailed_at"), DELETE ON "notification" TO mojster_app;

ALTER TABLE "notification_dedup" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_dedup" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "notification_dedup" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "dedup_key", "created_at"), DELETE ON "notification_dedup" TO mojster_app;

ALTER TABLE "progress_override" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "progress_override" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "progress_override" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "kind", "reason", "allow_certificate", "override_by_id", "before", "after", "created_at", "undone_at", "undone_by_id"), DELETE ON "progress_override" TO mojster_app;

ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "saved_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "saved_view" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "page", "name", "query", "is_shared", "created_at"), DELETE ON "saved_view" TO mojster_app;

GRANT UPDATE ("chapter_id") ON "section" TO mojster_app;

ALTER TABLE "user_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "user_group" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("group_id", "membership_id", "added_by_id", "joined_at"), DELETE ON "user_group" TO mojster_app;

ALTER TABLE "user_module_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_module_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "user_module_review" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "last_seen_version", "seen_at"), DELETE ON "user_module_review" TO mojster_app;

ALTER TABLE "user_pinned_module" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_pinned_module" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "user_pinned_module" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "created_at"), DELETE ON "user_pinned_module" TO mojster_app;
