-- The threads of a module, without their replies, in the order of the list; all of them, and by whether they are resolved.
CREATE INDEX "comment_thread_idx" ON "comment" ("tenant_id", "module_id", "created_at" DESC, "id" DESC) WHERE "parent_id" IS NULL;
CREATE INDEX "comment_thread_state_idx" ON "comment" ("tenant_id", "module_id", "is_resolved", "created_at" DESC, "id" DESC) WHERE "parent_id" IS NULL;
