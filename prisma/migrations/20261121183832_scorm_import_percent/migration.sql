-- AlterTable
ALTER TABLE "scorm_import" ADD COLUMN     "percent" INTEGER NOT NULL DEFAULT 0;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("percent") ON "scorm_import" TO mojster_app;
