-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditAction" ADD VALUE 'SCORM_HOSTS_CHANGED';
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_LEARNERS_MOVED';
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_MOVE_UNDONE';
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_RESULTS_DERIVED';
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_RECORD_EXPORTED';

-- AlterTable
ALTER TABLE "scorm_activity_state" ADD COLUMN     "best_score" DOUBLE PRECISION,
ADD COLUMN     "completed_at" TIMESTAMPTZ(3),
ADD COLUMN     "passed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "scorm_attempt" ADD COLUMN     "best_score" DOUBLE PRECISION,
ADD COLUMN     "completed_at" TIMESTAMPTZ(3),
ADD COLUMN     "completion" "ScormCompletion" NOT NULL DEFAULT 'UNKNOWN',
ADD COLUMN     "cycle" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "passed_at" TIMESTAMPTZ(3),
ADD COLUMN     "score" DOUBLE PRECISION,
ADD COLUMN     "success" "ScormSuccess" NOT NULL DEFAULT 'UNKNOWN';

-- AlterTable
ALTER TABLE "scorm_result" ADD COLUMN     "cycle" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "scorm_session" ADD COLUMN     "snapshot_seq" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "scorm_move" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT app_tenant_id(),
    "request_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "to_version_id" UUID NOT NULL,
    "moved_by_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorm_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scorm_move_tenant_id_section_id_created_at_idx" ON "scorm_move"("tenant_id", "section_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "scorm_move_tenant_id_to_version_id_idx" ON "scorm_move"("tenant_id", "to_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_move_tenant_id_id_key" ON "scorm_move"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "scorm_move_tenant_id_moved_by_id_request_id_key" ON "scorm_move"("tenant_id", "moved_by_id", "request_id");

-- AddForeignKey
ALTER TABLE "scorm_move" ADD CONSTRAINT "scorm_move_tenant_id_section_id_fkey" FOREIGN KEY ("tenant_id", "section_id") REFERENCES "section"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_move" ADD CONSTRAINT "scorm_move_tenant_id_to_version_id_fkey" FOREIGN KEY ("tenant_id", "to_version_id") REFERENCES "scorm_package_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorm_move" ADD CONSTRAINT "scorm_move_tenant_id_moved_by_id_fkey" FOREIGN KEY ("tenant_id", "moved_by_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("best_score", "completed_at", "passed_at") ON "scorm_activity_state" TO mojster_app;

GRANT UPDATE ("best_score", "completed_at", "completion", "cycle", "passed_at", "score", "success") ON "scorm_attempt" TO mojster_app;

ALTER TABLE "scorm_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorm_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "scorm_move" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
GRANT SELECT, INSERT, UPDATE ("request_id", "section_id", "to_version_id", "moved_by_id", "moved", "created_at", "undone_at"), DELETE ON "scorm_move" TO mojster_app;

GRANT UPDATE ("cycle") ON "scorm_result" TO mojster_app;

GRANT UPDATE ("snapshot_seq") ON "scorm_session" TO mojster_app;
