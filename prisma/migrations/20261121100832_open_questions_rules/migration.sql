-- The inbox of those who manage every module: open questions of all conversations, the oldest first.
CREATE INDEX "chat_message_open_idx" ON "chat_message" ("tenant_id", "created_at", "id")
WHERE "is_question" AND "answer_id" IS NULL AND "deleted_at" IS NULL;
