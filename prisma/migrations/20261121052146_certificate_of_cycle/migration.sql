-- AlterEnum
ALTER TYPE "CycleEnd" ADD VALUE 'REOPENED';

-- DropIndex
DROP INDEX "certificate_tenant_id_membership_id_module_id_cycle_key";

-- A revoked certificate makes way for another one of the same cycle.
CREATE UNIQUE INDEX "certificate_of_cycle_key" ON "certificate" ("tenant_id", "membership_id", "module_id", "cycle")
WHERE "revoked_at" IS NULL;
