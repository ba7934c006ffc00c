-- Who joins is not counted among what is unread. Behind row-level security an index cannot be asked for a value of an
-- enum, but one that holds no other value need not be.
CREATE INDEX "chat_message_join_idx" ON "chat_message" ("tenant_id", "room_id", "seq") WHERE "type" = 'JOIN';
