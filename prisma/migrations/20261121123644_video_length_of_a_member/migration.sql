-- AlterTable
ALTER TABLE "section_progress" ADD COLUMN     "duration_seconds" INTEGER;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("duration_seconds") ON "section_progress" TO mojster_app;
