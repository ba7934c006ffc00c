-- AlterTable
ALTER TABLE "chapter" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Access, by the rules of prisma/access.ts

GRANT UPDATE ("updated_at") ON "chapter" TO mojster_app;
