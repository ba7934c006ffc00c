-- DropIndex
DROP INDEX "assignment_tenant_id_due_at_id_idx";

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "deadline" TIMESTAMPTZ(3),
ADD COLUMN     "is_expiry" BOOLEAN NOT NULL DEFAULT false;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("deadline", "is_expiry") ON "assignment" TO mojster_app;
