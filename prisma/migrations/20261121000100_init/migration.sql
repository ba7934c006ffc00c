-- CreateEnum
CREATE TYPE "AuditAction" AS ENUM ('TENANT_CREATED', 'TENANT_UPDATED', 'USER_INVITED', 'USER_INVITATION_RESENT', 'USER_INVITATION_REVOKED', 'USER_CREATED', 'USER_ROLE_CHANGED', 'USER_UPDATED', 'USER_DEACTIVATED', 'USER_REACTIVATED', 'PERMISSION_GRANTED', 'PERMISSION_REVOKED', 'MODULE_CREATED', 'MODULE_UPDATED', 'MODULE_PUBLISHED', 'MODULE_ARCHIVED', 'MODULE_RESTORED', 'MODULE_DELETED', 'MODULE_MENTORS_CHANGED', 'SECTION_CREATED', 'SECTION_UPDATED', 'SECTION_REORDERED', 'SECTION_DELETED', 'QUIZ_CREATED', 'QUIZ_UPDATED', 'CATEGORY_CREATED', 'CATEGORY_UPDATED', 'CATEGORY_DELETED', 'ASSET_UPLOADED', 'ASSET_DELETED', 'CERTIFICATE_ISSUED', 'CERTIFICATE_REVOKED');

-- CreateEnum
CREATE TYPE "EnrollmentStatus" AS ENUM ('IN_PROGRESS', 'COMPLETED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'SUPER_ADMIN', 'ADMIN', 'EMPLOYEE');

-- CreateEnum
CREATE TYPE "EmailTokenType" AS ENUM ('PASSWORD_RESET', 'INVITE');

-- CreateEnum
CREATE TYPE "MediaAssetType" AS ENUM ('VIDEO', 'DOCUMENT', 'IMAGE', 'SCORM');

-- CreateEnum
CREATE TYPE "MediaAssetStatus" AS ENUM ('PROCESSING', 'READY', 'FAILED', 'DELETE_PENDING', 'DELETE_FAILED');

-- CreateEnum
CREATE TYPE "MediaProvider" AS ENUM ('CLOUDFLARE_STREAM', 'VERCEL_BLOB', 'LOCAL_DISK');

-- CreateEnum
CREATE TYPE "TenantRole" AS ENUM ('OWNER', 'SUPER_ADMIN', 'ADMIN', 'HR', 'EMPLOYEE', 'VIEWER');

-- CreateEnum
CREATE TYPE "Permission" AS ENUM ('MANAGE_ALL_MODULES', 'MANAGE_OWN_MODULES', 'VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'MANAGE_USERS', 'MANAGE_GROUPS', 'MANAGE_QUIZZES', 'OVERRIDE_PROGRESS', 'VIEW_ANALYTICS', 'VIEW_AUDIT_LOG', 'EXPORT_REPORTS', 'MANAGE_REWARDS', 'VIEW_MANAGER_DASHBOARD', 'MANAGE_SUGGESTIONS', 'MANAGE_TENANT', 'MANAGE_BILLING', 'REVIEW_SUBMISSIONS', 'MODERATE_RADAR');

-- CreateEnum
CREATE TYPE "ModuleStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "Difficulty" AS ENUM ('BEGINNER', 'INTERMEDIATE', 'ADVANCED');

-- CreateEnum
CREATE TYPE "SectionType" AS ENUM ('TEXT', 'VIDEO', 'ATTACHMENT', 'MIXED', 'QUIZ', 'SCORM');

-- CreateEnum
CREATE TYPE "VideoSourceType" AS ENUM ('YOUTUBE_VIMEO_URL', 'UPLOAD', 'CLOUDFLARE_STREAM', 'TARGETVIDEO');

-- CreateEnum
CREATE TYPE "AttachmentType" AS ENUM ('PDF', 'WORD', 'IMAGE', 'OTHER');

-- CreateEnum
CREATE TYPE "QuestionType" AS ENUM ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE');

-- CreateEnum
CREATE TYPE "ReviewPolicy" AS ENUM ('AFTER_SUBMIT', 'AFTER_PASS', 'NEVER');

-- CreateEnum
CREATE TYPE "TenantTheme" AS ENUM ('DEFAULT', 'OCEAN', 'SUNSET');

-- CreateEnum
CREATE TYPE "TenantPlan" AS ENUM ('FREE', 'STARTER', 'PRO');

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" "AuditAction" NOT NULL,
    "entity_type" TEXT NOT NULL,
    "entity_id" UUID,
    "entity_name" TEXT NOT NULL DEFAULT '',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "module_title" TEXT NOT NULL,
    "tenant_name" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "cpd_points" INTEGER NOT NULL DEFAULT 0,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "module_id" UUID NOT NULL,
    "status" "EnrollmentStatus" NOT NULL DEFAULT 'IN_PROGRESS',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "completed_version" INTEGER,
    "last_accessed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_section_id" UUID,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_progress" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "enrollment_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "watched_seconds" INTEGER NOT NULL DEFAULT 0,
    "watched_ranges" JSONB NOT NULL DEFAULT '[]',
    "last_position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "password_hash" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT,
    "avatar_url" TEXT,
    "bio" TEXT,
    "role" "Role" NOT NULL DEFAULT 'EMPLOYEE',
    "locale" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_token" (
    "id" UUID NOT NULL,
    "tenant_id" UUID DEFAULT app_tenant_id(),
    "membership_id" UUID,
    "user_id" UUID,
    "type" "EmailTokenType" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reset_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "tenant_id" UUID DEFAULT app_tenant_id(),
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "abandoned_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_asset" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "type" "MediaAssetType" NOT NULL,
    "status" "MediaAssetStatus" NOT NULL DEFAULT 'READY',
    "provider" "MediaProvider" NOT NULL DEFAULT 'LOCAL_DISK',
    "storage_path" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "user_id" UUID,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "TenantRole" NOT NULL DEFAULT 'EMPLOYEE',
    "locale" TEXT,
    "job_title" TEXT,
    "staff_id" TEXT,
    "department" TEXT,
    "cohort" TEXT,
    "manager_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_permission" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "permission" "Permission" NOT NULL,
    "scope" JSONB,
    "granted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_permission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "ModuleStatus" NOT NULL DEFAULT 'DRAFT',
    "difficulty" "Difficulty" NOT NULL DEFAULT 'BEGINNER',
    "cover_asset_id" UUID,
    "category_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'en',
    "learning_outcomes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "estimated_minutes" INTEGER NOT NULL DEFAULT 10,
    "cpd_points" INTEGER NOT NULL DEFAULT 0,
    "validity_months" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_category" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "module_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "name" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_tag" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "module_tag_pkey" PRIMARY KEY ("tenant_id","module_id","tag_id")
);

-- CreateTable
CREATE TABLE "module_mentor" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_mentor_pkey" PRIMARY KEY ("tenant_id","module_id","membership_id")
);

-- CreateTable
CREATE TABLE "module_prerequisite" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "dependent_id" UUID NOT NULL,
    "prerequisite_id" UUID NOT NULL,

    CONSTRAINT "module_prerequisite_pkey" PRIMARY KEY ("tenant_id","dependent_id","prerequisite_id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "type" "SectionType" NOT NULL DEFAULT 'TEXT',
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "video_source" "VideoSourceType",
    "video_url" TEXT,
    "video_asset_id" UUID,
    "duration_seconds" INTEGER,
    "quiz_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "section_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_type" "AttachmentType" NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_change_log" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "change_summary" TEXT NOT NULL DEFAULT '',
    "is_material" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_change_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "module_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "passing_score" INTEGER NOT NULL DEFAULT 80,
    "max_attempts" INTEGER,
    "time_limit_seconds" INTEGER,
    "shuffle" BOOLEAN NOT NULL DEFAULT false,
    "questions_per_attempt" INTEGER,
    "review_policy" "ReviewPolicy" NOT NULL DEFAULT 'AFTER_SUBMIT',
    "cooldown_seconds" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_question" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "quiz_id" UUID NOT NULL,
    "type" "QuestionType" NOT NULL,
    "prompt" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 1,
    "explanation" TEXT NOT NULL DEFAULT '',
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "quiz_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_attempt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "quiz_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "questions" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "flagged" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "saved_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "score" INTEGER,
    "passed" BOOLEAN,

    CONSTRAINT "quiz_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plan" "TenantPlan" NOT NULL DEFAULT 'FREE',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Ljubljana',
    "theme" "TenantTheme" NOT NULL DEFAULT 'DEFAULT',
    "logo_asset_id" UUID,
    "domain" TEXT,
    "contact_name" TEXT,
    "contact_email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "license_number" TEXT,
    "max_learners" INTEGER NOT NULL DEFAULT 50,
    "billing_enabled" BOOLEAN NOT NULL DEFAULT false,
    "stripe_customer_id" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_created_at_id_idx" ON "audit_log"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_actor_id_created_at_id_idx" ON "audit_log"("tenant_id", "actor_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_entity_type_entity_id_created_at_idx" ON "audit_log"("tenant_id", "entity_type", "entity_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_log_tenant_id_id_key" ON "audit_log"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE INDEX "certificate_tenant_id_membership_id_issued_at_id_idx" ON "certificate"("tenant_id", "membership_id", "issued_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "certificate_tenant_id_module_id_idx" ON "certificate"("tenant_id", "module_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_tenant_id_id_key" ON "certificate"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_tenant_id_membership_id_module_id_cycle_key" ON "certificate"("tenant_id", "membership_id", "module_id", "cycle");

-- CreateIndex
CREATE INDEX "enrollment_tenant_id_membership_id_last_accessed_at_id_idx" ON "enrollment"("tenant_id", "membership_id", "last_accessed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "enrollment_tenant_id_module_id_membership_id_idx" ON "enrollment"("tenant_id", "module_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_tenant_id_id_key" ON "enrollment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_tenant_id_membership_id_module_id_key" ON "enrollment"("tenant_id", "membership_id", "module_id");

-- CreateIndex
CREATE INDEX "section_progress_tenant_id_enrollment_id_idx" ON "section_progress"("tenant_id", "enrollment_id");

-- CreateIndex
CREATE INDEX "section_progress_tenant_id_section_id_idx" ON "section_progress"("tenant_id", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_progress_tenant_id_id_key" ON "section_progress"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "section_progress_tenant_id_membership_id_section_id_key" ON "section_progress"("tenant_id", "membership_id", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_handle_key" ON "user"("handle");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_token_token_hash_key" ON "email_token"("token_hash");

-- CreateIndex
CREATE INDEX "email_token_tenant_id_membership_id_idx" ON "email_token"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "email_token_user_id_idx" ON "email_token"("user_id");

-- CreateIndex
CREATE INDEX "rate_limit_reset_at_idx" ON "rate_limit"("reset_at");

-- CreateIndex
CREATE INDEX "outgoing_mail_tenant_id_created_at_idx" ON "outgoing_mail"("tenant_id", "created_at");

-- CreateIndex
CREATE INDEX "media_asset_tenant_id_created_at_idx" ON "media_asset"("tenant_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "media_asset_tenant_id_id_key" ON "media_asset"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_tenant_id_name_id_idx" ON "membership"("tenant_id", "name", "id");

-- CreateIndex
CREATE INDEX "membership_tenant_id_manager_id_idx" ON "membership"("tenant_id", "manager_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_id_key" ON "membership"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_user_id_key" ON "membership"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_email_key" ON "membership"("tenant_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_staff_id_key" ON "membership"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_permission_tenant_id_id_key" ON "user_permission"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "user_permission_tenant_id_membership_id_permission_key" ON "user_permission"("tenant_id", "membership_id", "permission");

-- CreateIndex
CREATE INDEX "module_tenant_id_published_at_id_idx" ON "module"("tenant_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "module_tenant_id_title_id_idx" ON "module"("tenant_id", "title", "id");

-- CreateIndex
CREATE INDEX "module_tenant_id_updated_at_id_idx" ON "module"("tenant_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "module_tenant_id_category_id_title_id_idx" ON "module"("tenant_id", "category_id", "title", "id");

-- CreateIndex
CREATE INDEX "module_tenant_id_created_by_id_idx" ON "module"("tenant_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "module_tenant_id_id_key" ON "module"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "module_tenant_id_slug_key" ON "module"("tenant_id", "slug");

-- CreateIndex
CREATE INDEX "module_category_tenant_id_sort_order_id_idx" ON "module_category"("tenant_id", "sort_order", "id");

-- CreateIndex
CREATE UNIQUE INDEX "module_category_tenant_id_id_key" ON "module_category"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "module_category_tenant_id_name_key" ON "module_category"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "tag_tenant_id_id_key" ON "tag"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_tenant_id_name_key" ON "tag"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "module_tag_tenant_id_tag_id_idx" ON "module_tag"("tenant_id", "tag_id");

-- CreateIndex
CREATE INDEX "module_mentor_tenant_id_membership_id_idx" ON "module_mentor"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "module_prerequisite_tenant_id_prerequisite_id_idx" ON "module_prerequisite"("tenant_id", "prerequisite_id");

-- CreateIndex
CREATE INDEX "section_tenant_id_module_id_sort_order_idx" ON "section"("tenant_id", "module_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "section_tenant_id_id_key" ON "section"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "section_tenant_id_quiz_id_key" ON "section"("tenant_id", "quiz_id");

-- CreateIndex
CREATE INDEX "attachment_tenant_id_section_id_sort_order_idx" ON "attachment"("tenant_id", "section_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_tenant_id_id_key" ON "attachment"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "module_change_log_tenant_id_id_key" ON "module_change_log"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "module_change_log_tenant_id_module_id_version_key" ON "module_change_log"("tenant_id", "module_id", "version");

-- CreateIndex
CREATE INDEX "quiz_tenant_id_module_id_idx" ON "quiz"("tenant_id", "module_id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_tenant_id_id_key" ON "quiz"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "quiz_question_tenant_id_quiz_id_sort_order_idx" ON "quiz_question"("tenant_id", "quiz_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_question_tenant_id_id_key" ON "quiz_question"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "quiz_attempt_tenant_id_quiz_id_submitted_at_idx" ON "quiz_attempt"("tenant_id", "quiz_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempt_tenant_id_id_key" ON "quiz_attempt"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempt_tenant_id_membership_id_quiz_id_cycle_number_key" ON "quiz_attempt"("tenant_id", "membership_id", "quiz_id", "cycle", "number");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_domain_key" ON "tenant"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_stripe_customer_id_key" ON "tenant"("stripe_customer_id");

-- AddForeignKey
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_tenant_id_actor_id_fkey" FOREIGN KEY ("tenant_id", "actor_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section_progress" ADD CONSTRAINT "section_progress_tenant_id_enrollment_id_fkey" FOREIGN KEY ("tenant_id", "enrollment_id") REFERENCES "enrollment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section_progress" ADD CONSTRAINT "section_progress_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section_progress" ADD CONSTRAINT "section_progress_tenant_id_section_id_fkey" FOREIGN KEY ("tenant_id", "section_id") REFERENCES "section"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "media_asset" ADD CONSTRAINT "media_asset_tenant_id_uploaded_by_id_fkey" FOREIGN KEY ("tenant_id", "uploaded_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE SET NULL ("uploaded_by_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_manager_id_fkey" FOREIGN KEY ("tenant_id", "manager_id") REFERENCES "membership"("tenant_id", "id") ON DELETE SET NULL ("manager_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_permission" ADD CONSTRAINT "user_permission_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_permission" ADD CONSTRAINT "user_permission_tenant_id_granted_by_id_fkey" FOREIGN KEY ("tenant_id", "granted_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE SET NULL ("granted_by_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module" ADD CONSTRAINT "module_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE SET NULL ("created_by_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module" ADD CONSTRAINT "module_tenant_id_cover_asset_id_fkey" FOREIGN KEY ("tenant_id", "cover_asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE SET NULL ("cover_asset_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module" ADD CONSTRAINT "module_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "module_category"("tenant_id", "id") ON DELETE SET NULL ("category_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_tag" ADD CONSTRAINT "module_tag_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_tag" ADD CONSTRAINT "module_tag_tenant_id_tag_id_fkey" FOREIGN KEY ("tenant_id", "tag_id") REFERENCES "tag"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_mentor" ADD CONSTRAINT "module_mentor_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_mentor" ADD CONSTRAINT "module_mentor_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_prerequisite" ADD CONSTRAINT "module_prerequisite_tenant_id_dependent_id_fkey" FOREIGN KEY ("tenant_id", "dependent_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_prerequisite" ADD CONSTRAINT "module_prerequisite_tenant_id_prerequisite_id_fkey" FOREIGN KEY ("tenant_id", "prerequisite_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_video_asset_id_fkey" FOREIGN KEY ("tenant_id", "video_asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE SET NULL ("video_asset_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_quiz_id_fkey" FOREIGN KEY ("tenant_id", "quiz_id") REFERENCES "quiz"("tenant_id", "id") ON DELETE SET NULL ("quiz_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_tenant_id_section_id_fkey" FOREIGN KEY ("tenant_id", "section_id") REFERENCES "section"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_tenant_id_asset_id_fkey" FOREIGN KEY ("tenant_id", "asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_change_log" ADD CONSTRAINT "module_change_log_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "module_change_log" ADD CONSTRAINT "module_change_log_tenant_id_published_by_id_fkey" FOREIGN KEY ("tenant_id", "published_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quiz" ADD CONSTRAINT "quiz_tenant_id_module_id_fkey" FOREIGN KEY ("tenant_id", "module_id") REFERENCES "module"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quiz_question" ADD CONSTRAINT "quiz_question_tenant_id_quiz_id_fkey" FOREIGN KEY ("tenant_id", "quiz_id") REFERENCES "quiz"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_tenant_id_quiz_id_fkey" FOREIGN KEY ("tenant_id", "quiz_id") REFERENCES "quiz"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_id_logo_asset_id_fkey" FOREIGN KEY ("id", "logo_asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT SELECT, INSERT, UPDATE, DELETE ON "account" TO mojster_platform;

ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attachment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "attachment" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("section_id", "asset_id", "file_name", "file_type", "sort_order"), DELETE ON "attachment" TO mojster_app;

ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_log" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "audit_log" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "audit_log" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "audit_log" TO mojster_app;
GRANT SELECT, INSERT ON "audit_log" TO mojster_platform;

ALTER TABLE "certificate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "certificate" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "certificate" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "certificate" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "cycle", "code", "module_title", "tenant_name", "holder_name", "version", "cpd_points", "issued_at", "expires_at", "revoked_at"), DELETE ON "certificate" TO mojster_app;
GRANT SELECT ("code", "holder_name", "module_title", "tenant_name", "version", "issued_at", "expires_at", "revoked_at") ON "certificate" TO mojster_platform;

ALTER TABLE "email_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "email_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "email_token" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "email_token" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("membership_id", "user_id", "type", "token_hash", "created_at", "expires_at", "used_at"), DELETE ON "email_token" TO mojster_app;
GRANT SELECT, INSERT, UPDATE ("membership_id", "user_id", "type", "token_hash", "created_at", "expires_at", "used_at") ON "email_token" TO mojster_platform;

ALTER TABLE "enrollment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enrollment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "enrollment" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "module_id", "status", "progress", "cycle", "started_at", "completed_at", "completed_version", "last_accessed_at", "last_section_id"), DELETE ON "enrollment" TO mojster_app;

ALTER TABLE "media_asset" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "media_asset" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "media_asset" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "media_asset" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("type", "status", "provider", "storage_path", "file_name", "content_type", "size", "checksum", "uploaded_by_id", "created_at"), DELETE ON "media_asset" TO mojster_app;
GRANT SELECT ("id", "tenant_id", "type", "status", "provider", "storage_path", "content_type", "size", "checksum") ON "media_asset" TO mojster_platform;

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "membership" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "membership" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("user_id", "email", "name", "role", "locale", "job_title", "staff_id", "department", "cohort", "manager_id", "invited_at", "joined_at", "deactivated_at", "created_at", "updated_at"), DELETE ON "membership" TO mojster_app;
GRANT SELECT, INSERT, UPDATE ("user_id", "email", "name", "role", "locale", "job_title", "staff_id", "department", "cohort", "manager_id", "invited_at", "joined_at", "deactivated_at", "created_at", "updated_at") ON "membership" TO mojster_platform;

ALTER TABLE "module" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "search_access" ON "module" FOR SELECT TO mojster_search USING (true);
GRANT SELECT, INSERT, UPDATE ("title", "slug", "description", "status", "difficulty", "cover_asset_id", "category_id", "language", "learning_outcomes", "estimated_minutes", "cpd_points", "validity_months", "version", "published_at", "created_by_id", "created_at", "updated_at"), DELETE ON "module" TO mojster_app;
GRANT SELECT ("id", "tenant_id", "title", "description", "status") ON "module" TO mojster_search;

ALTER TABLE "module_category" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_category" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_category" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("name", "sort_order"), DELETE ON "module_category" TO mojster_app;

ALTER TABLE "module_change_log" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_change_log" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_change_log" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "module_change_log" TO mojster_app;

ALTER TABLE "module_mentor" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_mentor" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_mentor" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "membership_id", "created_at"), DELETE ON "module_mentor" TO mojster_app;

ALTER TABLE "module_prerequisite" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_prerequisite" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_prerequisite" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("dependent_id", "prerequisite_id"), DELETE ON "module_prerequisite" TO mojster_app;

ALTER TABLE "module_tag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "module_tag" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "module_tag" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "search_access" ON "module_tag" FOR SELECT TO mojster_search USING (true);
GRANT SELECT, INSERT, UPDATE ("module_id", "tag_id"), DELETE ON "module_tag" TO mojster_app;
GRANT SELECT ON "module_tag" TO mojster_search;

ALTER TABLE "outgoing_mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outgoing_mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "outgoing_mail" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "outgoing_mail" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "outgoing_mail" TO mojster_app;
GRANT SELECT, INSERT, UPDATE ("recipient", "locale", "template", "props", "created_at", "next_try_at", "attempts", "last_error", "sent_at", "abandoned_at"), DELETE ON "outgoing_mail" TO mojster_platform;

ALTER TABLE "quiz" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quiz" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "quiz" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "title", "passing_score", "max_attempts", "time_limit_seconds", "shuffle", "questions_per_attempt", "review_policy", "cooldown_seconds", "created_at", "updated_at"), DELETE ON "quiz" TO mojster_app;

ALTER TABLE "quiz_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quiz_attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "quiz_attempt" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "quiz_id", "cycle", "number", "rules", "questions", "answers", "flagged", "started_at", "deadline_at", "saved_at", "submitted_at", "score", "passed"), DELETE ON "quiz_attempt" TO mojster_app;

ALTER TABLE "quiz_question" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quiz_question" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "quiz_question" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("quiz_id", "type", "prompt", "options", "points", "explanation", "sort_order"), DELETE ON "quiz_question" TO mojster_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO mojster_platform;

ALTER TABLE "section" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "section" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "section" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("module_id", "title", "content", "type", "sort_order", "is_required", "video_source", "video_url", "video_asset_id", "duration_seconds", "quiz_id", "archived_at", "created_at", "updated_at"), DELETE ON "section" TO mojster_app;

ALTER TABLE "section_progress" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "section_progress" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "section_progress" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("enrollment_id", "membership_id", "section_id", "completed_at", "watched_seconds", "watched_ranges", "last_position", "created_at", "updated_at"), DELETE ON "section_progress" TO mojster_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO mojster_platform;

ALTER TABLE "tag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tag" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "tag" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "search_access" ON "tag" FOR SELECT TO mojster_search USING (true);
GRANT SELECT, INSERT, UPDATE ("name"), DELETE ON "tag" TO mojster_app;
GRANT SELECT ON "tag" TO mojster_search;

ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "tenant" TO mojster_app USING (id = app_tenant_id()) WITH CHECK (id = app_tenant_id());
CREATE POLICY "platform_access" ON "tenant" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ("name", "locale", "time_zone", "theme", "logo_asset_id", "domain", "contact_name", "contact_email", "phone", "address", "license_number", "settings", "created_at", "updated_at") ON "tenant" TO mojster_app;
GRANT SELECT, INSERT, UPDATE ("slug", "name", "plan", "locale", "time_zone", "theme", "logo_asset_id", "domain", "contact_name", "contact_email", "phone", "address", "license_number", "max_learners", "billing_enabled", "stripe_customer_id", "settings", "created_at", "updated_at") ON "tenant" TO mojster_platform;

GRANT SELECT, INSERT, UPDATE, DELETE ON "user" TO mojster_platform;

ALTER TABLE "user_permission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_permission" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "user_permission" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "user_permission" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("membership_id", "permission", "scope", "granted_by_id", "created_at"), DELETE ON "user_permission" TO mojster_app;
GRANT SELECT ON "user_permission" TO mojster_platform;
