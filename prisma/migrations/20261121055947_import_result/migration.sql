-- AlterTable
ALTER TABLE "member_import" ADD COLUMN     "result" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "member_import_row_tenant_id_import_id_verdict_line_idx" ON "member_import_row"("tenant_id", "import_id", "verdict", "line");

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("result") ON "member_import" TO mojster_app;
