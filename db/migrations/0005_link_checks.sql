CREATE TABLE "link_checks" (
	"url" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"http_status" integer,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "late_ms" integer;--> statement-breakpoint
CREATE INDEX "link_checks_age_idx" ON "link_checks" USING btree ("checked_at");