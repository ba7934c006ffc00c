-- Access, by the rules of prisma/access.ts

GRANT DELETE ON "email_token" TO mojster_platform;
