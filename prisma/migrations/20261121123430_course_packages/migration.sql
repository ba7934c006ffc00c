-- CreateEnum
CREATE TYPE "ScormEdition" AS ENUM ('SCORM_12', 'SCORM_2004_2ND', 'SCORM_2004_3RD', 'SCORM_2004_4TH');

-- CreateEnum
CREATE TYPE "ScormImportStatus" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "ScormRule" AS ENUM ('COMPLETED', 'PASSED', 'SCORE', 'ALL_ACTIVITIES');

-- CreateEnum
CREATE TYPE "ScormAttemptState" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "ScormCompletion" AS ENUM ('UNKNOWN', 'NOT_ATTEMPTED', 'INCOMPLETE', 'COMPLETED');

-- CreateEnum
CREATE TYPE "ScormSuccess" AS ENUM ('UNKNOWN', 'PASSED', 'FAILED');

-- AlterEnum
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_IMPORTED';

-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "scorm_score" DOUBLE PRECISION,
ADD COLUMN     "scorm_status" TEXT,
ADD COLUMN     "scorm_total_time" TEXT;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "scorm_min_score" INTEGER,
ADD COLUMN     "scorm_package_id" UUID,
ADD COLUMN     "scorm_rule" "ScormRule" NOT NULL DEFAULT 'COMPLETED',
ADD COLUMN     "scorm_version_id" UUID;

-- CreateTable
CREATE TABLE "scorm_package" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "title" TEXT NOT NULL,
    "current_version_id" UUID,
    "created_by_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_package_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "package_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" "ScormEdition" NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "archive_size" INTEGER NOT NULL,
    "file_count" INTEGER NOT NULL,
    "total_size" BIGINT NOT NULL,
    "manifest" JSONB NOT NULL,
    "report" JSONB NOT NULL,
    "imported_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_package_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_file" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "version_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "scorm_file_pkey" PRIMARY KEY ("tenant_id","version_id","path")
);

-- CreateTable
CREATE TABLE "scorm_activity" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "version_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "depth" INTEGER NOT NULL,
    "identifier" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "launch" TEXT,
    "is_sco" BOOLEAN NOT NULL,
    "is_visible" BOOLEAN NOT NULL DEFAULT true,
    "launch_data" TEXT,
    "mastery_score" DOUBLE PRECISION,
    "max_time_allowed" TEXT,
    "time_limit_action" TEXT,
    "prerequisites" TEXT,
    "sequencing" JSONB,

    CONSTRAINT "scorm_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_import" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "request_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "package_id" UUID,
    "version_id" UUID,
    "asset_id" UUID,
    "created_by_id" UUID NOT NULL,
    "status" "ScormImportStatus" NOT NULL DEFAULT 'QUEUED',
    "file_name" TEXT NOT NULL,
    "archive_size" INTEGER NOT NULL,
    "staging_id" UUID,
    "done_files" INTEGER NOT NULL DEFAULT 0,
    "file_count" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "failure_params" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorm_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_registration" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "membership_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_attempt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "registration_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ScormAttemptState" NOT NULL DEFAULT 'OPEN',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sequencing" JSONB,
    "current_activity_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorm_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_activity_state" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "attempt_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "completion" "ScormCompletion" NOT NULL DEFAULT 'NOT_ATTEMPTED',
    "success" "ScormSuccess" NOT NULL DEFAULT 'UNKNOWN',
    "score_scaled" DOUBLE PRECISION,
    "score_raw" DOUBLE PRECISION,
    "score_min" DOUBLE PRECISION,
    "score_max" DOUBLE PRECISION,
    "progress" DOUBLE PRECISION,
    "location" TEXT,
    "suspend_data" TEXT,
    "exit" TEXT,
    "total_time_ms" BIGINT NOT NULL DEFAULT 0,
    "cmi" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_activity_state_pkey" PRIMARY KEY ("tenant_id","attempt_id","activity_id")
);

-- CreateTable
CREATE TABLE "scorm_session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "attempt_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_over_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorm_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorm_session_time" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "session_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "time_ms" BIGINT NOT NULL,

    CONSTRAINT "scorm_session_time_pkey" PRIMARY KEY ("tenant_id","session_id","activity_id","run")
);

-- CreateTable
CREATE TABLE "scorm_call" (
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "session_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "is_final" BOOLEAN NOT NULL,
    "is_branch" BOOLEAN NOT NULL,
    "calls" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_call_pkey" PRIMARY KEY ("tenant_id","session_id","seq")
);

-- CreateTable
CREATE TABLE "scorm_result" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "registration_id" UUID NOT NULL,
    "attempt_id" UUID,
    "rule" "ScormRule" NOT NULL,
    "min_score" INTEGER,
    "completion" "ScormCompletion" NOT NULL DEFAULT 'NOT_ATTEMPTED',
    "success" "ScormSuccess" NOT NULL DEFAULT 'UNKNOWN',
    "score" DOUBLE PRECISION,
    "total_time_ms" BIGINT NOT NULL DEFAULT 0,
    "fulfilled_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorm_result_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scorm_package_tenant_id_created_at_id_idx" ON "scorm_package"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "scorm_package_tenant_id_current_version_id_idx" ON "scorm_package"("tenant_id", "current_version_id");

-- CreateIndex
CREATE INDEX "scorm_package_tenant_id_created_by_id_idx" ON "scorm_package"("tenant_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_package_tenant_id_id_key" ON "scorm_package"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "scorm_package_version_tenant_id_imported_by_id_idx" ON "scorm_package_version"("tenant_id", "imported_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_package_version_tenant_id_id_key" ON "scorm_package_version"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_package_version_tenant_id_package_id_number_key" ON "scorm_package_version"("tenant_id", "package_id", "number");

-- CreateIndex
CREATE INDEX "scorm_activity_tenant_id_parent_id_idx" ON "scorm_activity"("tenant_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_activity_tenant_id_id_key" ON "scorm_activity"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_activity_tenant_id_version_id_position_key" ON "scorm_activity"("tenant_id", "version_id", "position");

-- CreateIndex
CREATE INDEX "scorm_import_tenant_id_section_id_created_at_idx" ON "scorm_import"("tenant_id", "section_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "scorm_import_tenant_id_package_id_idx" ON "scorm_import"("tenant_id", "package_id");

-- CreateIndex
CREATE INDEX "scorm_import_tenant_id_version_id_idx" ON "scorm_import"("tenant_id", "version_id");

-- CreateIndex
CREATE INDEX "scorm_import_tenant_id_asset_id_idx" ON "scorm_import"("tenant_id", "asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_import_tenant_id_id_key" ON "scorm_import"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_import_tenant_id_created_by_id_request_id_key" ON "scorm_import"("tenant_id", "created_by_id", "request_id");

-- CreateIndex
CREATE INDEX "scorm_registration_tenant_id_section_id_membership_id_idx" ON "scorm_registration"("tenant_id", "section_id", "membership_id");

-- CreateIndex
CREATE INDEX "scorm_registration_tenant_id_version_id_idx" ON "scorm_registration"("tenant_id", "version_id");

-- CreateIndex
CREATE INDEX "scorm_registration_tenant_id_package_id_idx" ON "scorm_registration"("tenant_id", "package_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_registration_tenant_id_id_key" ON "scorm_registration"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_registration_tenant_id_membership_id_section_id_key" ON "scorm_registration"("tenant_id", "membership_id", "section_id");

-- CreateIndex
CREATE INDEX "scorm_attempt_tenant_id_version_id_idx" ON "scorm_attempt"("tenant_id", "version_id");

-- CreateIndex
CREATE INDEX "scorm_attempt_tenant_id_current_activity_id_idx" ON "scorm_attempt"("tenant_id", "current_activity_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_attempt_tenant_id_id_key" ON "scorm_attempt"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_attempt_tenant_id_registration_id_number_key" ON "scorm_attempt"("tenant_id", "registration_id", "number");

-- CreateIndex
CREATE INDEX "scorm_activity_state_tenant_id_activity_id_idx" ON "scorm_activity_state"("tenant_id", "activity_id");

-- CreateIndex
CREATE INDEX "scorm_session_tenant_id_attempt_id_opened_at_idx" ON "scorm_session"("tenant_id", "attempt_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_session_tenant_id_id_key" ON "scorm_session"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "scorm_session_time_tenant_id_activity_id_idx" ON "scorm_session_time"("tenant_id", "activity_id");

-- CreateIndex
CREATE INDEX "scorm_result_tenant_id_attempt_id_idx" ON "scorm_result"("tenant_id", "attempt_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_result_tenant_id_id_key" ON "scorm_result"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_result_tenant_id_registration_id_key" ON "scorm_result"("tenant_id", "registration_id");

-- CreateIndex
CREATE INDEX "section_tenant_id_scorm_package_id_idx" ON "section"("tenant_id", "scorm_package_id");

-- CreateIndex
CREATE INDEX "section_tenant_id_scorm_version_id_idx" ON "section"("tenant_id", "scorm_version_id");

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_scorm_package_id_fkey" FOREIGN KEY ("tenant_id", "scorm_package_id") REFERENCES "scorm_package"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_tenant_id_scorm_version_id_fkey" FOREIGN KEY ("tenant_id", "scorm_version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_package" ADD CONSTRAINT "scorm_package_tenant_id_current_version_id_fkey" FOREIGN KEY ("tenant_id", "current_version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_package" ADD CONSTRAINT "scorm_package_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_package_version" ADD CONSTRAINT "scorm_package_version_tenant_id_package_id_fkey" FOREIGN KEY ("tenant_id", "package_id") REFERENCES "scorm_package"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_package_version" ADD CONSTRAINT "scorm_package_version_tenant_id_imported_by_id_fkey" FOREIGN KEY ("tenant_id", "imported_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_file" ADD CONSTRAINT "scorm_file_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_activity" ADD CONSTRAINT "scorm_activity_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_activity" ADD CONSTRAINT "scorm_activity_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "scorm_activity"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_import" ADD CONSTRAINT "scorm_import_tenant_id_section_id_fkey" FOREIGN KEY ("tenant_id", "section_id") REFERENCES "section"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_import" ADD CONSTRAINT "scorm_import_tenant_id_package_id_fkey" FOREIGN KEY ("tenant_id", "package_id") REFERENCES "scorm_package"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_import" ADD CONSTRAINT "scorm_import_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_import" ADD CONSTRAINT "scorm_import_tenant_id_asset_id_fkey" FOREIGN KEY ("tenant_id", "asset_id") REFERENCES "media_asset"("tenant_id", "id") ON DELETE SET NULL ("asset_id") ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_import" ADD CONSTRAINT "scorm_import_tenant_id_created_by_id_fkey" FOREIGN KEY ("tenant_id", "created_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_registration" ADD CONSTRAINT "scorm_registration_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_registration" ADD CONSTRAINT "scorm_registration_tenant_id_section_id_fkey" FOREIGN KEY ("tenant_id", "section_id") REFERENCES "section"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_registration" ADD CONSTRAINT "scorm_registration_tenant_id_package_id_fkey" FOREIGN KEY ("tenant_id", "package_id") REFERENCES "scorm_package"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_registration" ADD CONSTRAINT "scorm_registration_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "scorm_registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_attempt" ADD CONSTRAINT "scorm_attempt_tenant_id_current_activity_id_fkey" FOREIGN KEY ("tenant_id", "current_activity_id") REFERENCES "scorm_activity"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_activity_state" ADD CONSTRAINT "scorm_activity_state_tenant_id_attempt_id_fkey" FOREIGN KEY ("tenant_id", "attempt_id") REFERENCES "scorm_attempt"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_activity_state" ADD CONSTRAINT "scorm_activity_state_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "scorm_activity"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_session" ADD CONSTRAINT "scorm_session_tenant_id_attempt_id_fkey" FOREIGN KEY ("tenant_id", "attempt_id") REFERENCES "scorm_attempt"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_session_time" ADD CONSTRAINT "scorm_session_time_tenant_id_session_id_fkey" FOREIGN KEY ("tenant_id", "session_id") REFERENCES "scorm_session"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_session_time" ADD CONSTRAINT "scorm_session_time_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "scorm_activity"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_call" ADD CONSTRAINT "scorm_call_tenant_id_session_id_fkey" FOREIGN KEY ("tenant_id", "session_id") REFERENCES "scorm_session"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_result" ADD CONSTRAINT "scorm_result_tenant_id_registration_id_fkey" FOREIGN KEY ("tenant_id", "registration_id") REFERENCES "scorm_registration"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_result" ADD CONSTRAINT "scorm_result_tenant_id_attempt_id_fkey" FOREIGN KEY ("tenant_id", "attempt_id") REFERENCES "scorm_attempt"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("scorm_score", "scorm_status", "scorm_total_time") ON "enrollment" TO mojster_app;

ALTER TABLE "scorm_activity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_activity" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_activity" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "scorm_activity" TO mojster_app;

ALTER TABLE "scorm_activity_state" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_activity_state" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_activity_state" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("attempt_id", "activity_id", "revision", "completion", "success", "score_scaled", "score_raw", "score_min", "score_max", "progress", "location", "suspend_data", "exit", "total_time_ms", "cmi", "created_at", "updated_at"), DELETE ON "scorm_activity_state" TO mojster_app;

ALTER TABLE "scorm_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_attempt" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("registration_id", "version_id", "number", "state", "revision", "sequencing", "current_activity_id", "started_at", "last_active_at", "closed_at"), DELETE ON "scorm_attempt" TO mojster_app;

ALTER TABLE "scorm_call" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_call" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_call" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "scorm_call" TO mojster_app;

ALTER TABLE "scorm_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_file" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "scorm_file" TO mojster_app;

ALTER TABLE "scorm_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_import" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("request_id", "section_id", "package_id", "version_id", "asset_id", "created_by_id", "status", "file_name", "archive_size", "staging_id", "done_files", "file_count", "failure", "failure_params", "created_at", "finished_at"), DELETE ON "scorm_import" TO mojster_app;

ALTER TABLE "scorm_package" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_package" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_package" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("title", "current_version_id", "created_by_id", "archived_at", "created_at", "updated_at"), DELETE ON "scorm_package" TO mojster_app;

ALTER TABLE "scorm_package_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_package_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_package_version" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT ON "scorm_package_version" TO mojster_app;

ALTER TABLE "scorm_registration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_registration" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_registration" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("membership_id", "section_id", "package_id", "version_id", "created_at", "updated_at"), DELETE ON "scorm_registration" TO mojster_app;

ALTER TABLE "scorm_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_result" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_result" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("registration_id", "attempt_id", "rule", "min_score", "completion", "success", "score", "total_time_ms", "fulfilled_at", "updated_at"), DELETE ON "scorm_result" TO mojster_app;

ALTER TABLE "scorm_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_session" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("attempt_id", "token_hash", "last_seq", "user_agent", "lease_until", "opened_at", "taken_over_at", "closed_at"), DELETE ON "scorm_session" TO mojster_app;

ALTER TABLE "scorm_session_time" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_session_time" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_session_time" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("session_id", "activity_id", "run", "time_ms"), DELETE ON "scorm_session_time" TO mojster_app;

GRANT UPDATE ("scorm_min_score", "scorm_package_id", "scorm_rule", "scorm_version_id") ON "section" TO mojster_app;
