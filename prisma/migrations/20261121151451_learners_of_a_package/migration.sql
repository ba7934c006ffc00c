-- CreateIndex
CREATE INDEX "scorm_registration_tenant_id_section_id_id_idx" ON "scorm_registration"("tenant_id", "section_id", "id" DESC);
