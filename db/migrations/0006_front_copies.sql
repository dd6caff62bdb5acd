ALTER TABLE "front_versions" ADD COLUMN "copied_from_id" bigint;--> statement-breakpoint
ALTER TABLE "front_versions" ADD COLUMN "updated_by_id" text;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_copied_from_id_front_versions_id_fk" FOREIGN KEY ("copied_from_id") REFERENCES "public"."front_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_updated_by_id_people_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_versions_copied_from_idx" ON "front_versions" USING btree ("copied_from_id");