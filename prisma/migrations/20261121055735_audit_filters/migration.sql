-- DropIndex
DROP INDEX "audit_log_tenant_id_entity_type_entity_id_created_at_idx";

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_action_created_at_id_idx" ON "audit_log"("tenant_id", "action", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_entity_type_created_at_id_idx" ON "audit_log"("tenant_id", "entity_type", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_entity_type_entity_id_created_at_id_idx" ON "audit_log"("tenant_id", "entity_type", "entity_id", "created_at" DESC, "id" DESC);
