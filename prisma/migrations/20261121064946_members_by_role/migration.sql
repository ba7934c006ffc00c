-- The few among many: who has another role than most, in the order of the list.
CREATE INDEX "membership_role_idx" ON "membership" ("tenant_id", "name", "id") WHERE "role" <> 'EMPLOYEE';
