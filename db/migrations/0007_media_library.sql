CREATE INDEX "articles_body_media_idx" ON "articles" USING gin (jsonb_path_query_array(body, '$.**.mediaId') jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "media_incomplete_idx" ON "media" USING btree ("id") WHERE alt = '' or credit is null;--> statement-breakpoint
CREATE INDEX "media_rights_idx" ON "media" USING btree ("rights_expire_at") WHERE rights_expire_at is not null;--> statement-breakpoint
CREATE INDEX "media_uploader_idx" ON "media" USING btree ("uploaded_by_id","id");--> statement-breakpoint
CREATE INDEX "media_unsearchable_idx" ON "media" USING btree ("id") WHERE search_document is null;