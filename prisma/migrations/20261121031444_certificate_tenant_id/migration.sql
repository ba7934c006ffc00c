-- Access, by the rules of prisma/access.ts

GRANT SELECT ("tenant_id") ON "certificate" TO mojster_platform;
