-- AlterTable
ALTER TABLE "scorm_package" ADD COLUMN     "allowed_hosts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("allowed_hosts") ON "scorm_package" TO mojster_app;
