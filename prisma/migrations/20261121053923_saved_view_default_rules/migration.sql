-- A page begins with one view: of a member at most one is the default.
CREATE UNIQUE INDEX "saved_view_default_key" ON "saved_view" ("tenant_id", "membership_id", "page") WHERE "is_default";
