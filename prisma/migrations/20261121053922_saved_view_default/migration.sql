-- AlterTable
ALTER TABLE "saved_view" ADD COLUMN     "is_default" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "membership_tenant_id_department_name_id_idx" ON "membership"("tenant_id", "department", "name", "id");

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("is_default") ON "saved_view" TO mojster_app;
