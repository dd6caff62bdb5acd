CREATE TABLE "page_previews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "page_previews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"page_id" bigint,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"body" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "page_previews" ADD CONSTRAINT "page_previews_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_previews_expires_idx" ON "page_previews" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "page_previews_page_idx" ON "page_previews" USING btree ("page_id");