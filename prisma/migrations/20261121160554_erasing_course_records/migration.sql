-- AlterEnum
ALTER TYPE "AuditAction" ADD VALUE 'SCORM_RECORD_ERASED';

-- Access, by the rules of prisma/access.ts

CREATE POLICY "ledger_access" ON "scorm_attempt" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("id", "tenant_id", "registration_id") ON "scorm_attempt" TO mojster_ledger;

CREATE POLICY "ledger_access" ON "scorm_call" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("tenant_id", "session_id"), DELETE ON "scorm_call" TO mojster_ledger;

CREATE POLICY "ledger_access" ON "scorm_registration" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("id", "tenant_id", "membership_id") ON "scorm_registration" TO mojster_ledger;

CREATE POLICY "ledger_access" ON "scorm_session" TO mojster_ledger USING (true) WITH CHECK (true);
GRANT SELECT ("id", "tenant_id", "attempt_id") ON "scorm_session" TO mojster_ledger;
