-- Names are listed as people look them up, Č after C and not after Z: by the Slovenian collation (which leaves English as it is), not by bytes.
ALTER TABLE "membership" ALTER COLUMN "name" TYPE text COLLATE "sl-x-icu";
ALTER TABLE "module" ALTER COLUMN "title" TYPE text COLLATE "sl-x-icu";
ALTER TABLE "module_category" ALTER COLUMN "name" TYPE text COLLATE "sl-x-icu";
ALTER TABLE "tag" ALTER COLUMN "name" TYPE text COLLATE "sl-x-icu";
ALTER TABLE "tenant" ALTER COLUMN "name" TYPE text COLLATE "sl-x-icu";
