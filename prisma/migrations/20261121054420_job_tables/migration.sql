-- CreateTable
CREATE TABLE "job_receipt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID DEFAULT app_tenant_id(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_schedule" (
    "name" TEXT NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_schedule_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "job_receipt_created_at_idx" ON "job_receipt"("created_at");

-- Access, by the rules of prisma/access.ts

ALTER TABLE "job_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant_isolation" ON "job_receipt" TO mojster_app USING (tenant_id = app_tenant_id()) WITH CHECK (tenant_id = app_tenant_id());
CREATE POLICY "platform_access" ON "job_receipt" TO mojster_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "job_receipt" TO mojster_app;
GRANT SELECT, INSERT, DELETE ON "job_receipt" TO mojster_platform;

GRANT SELECT, INSERT, UPDATE ("name", "fired_at") ON "job_schedule" TO mojster_platform;
