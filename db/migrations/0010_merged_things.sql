CREATE TABLE "merged_sections" (
	"section_id" bigint PRIMARY KEY NOT NULL,
	"into_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merged_tags" (
	"tag_id" bigint PRIMARY KEY NOT NULL,
	"into_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "merged_sections" ADD CONSTRAINT "merged_sections_into_id_sections_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_tags" ADD CONSTRAINT "merged_tags_into_id_tags_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merged_sections_into_idx" ON "merged_sections" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "merged_tags_into_idx" ON "merged_tags" USING btree ("into_id");