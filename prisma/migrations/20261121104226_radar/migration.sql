-- AlterTable
ALTER TABLE "mentor_radar_post" ADD COLUMN     "request_id" UUID NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "mentor_radar_post_tenant_id_posted_by_id_request_id_key" ON "mentor_radar_post"("tenant_id", "posted_by_id", "request_id");

-- Access, by the rules of prisma/access.ts

CREATE POLICY "search_access" ON "mentor_radar_post" FOR SELECT TO mojster_search USING (true);
GRANT UPDATE ("request_id") ON "mentor_radar_post" TO mojster_app;
GRANT SELECT ("id", "tenant_id", "title", "description", "site_name") ON "mentor_radar_post" TO mojster_search;
