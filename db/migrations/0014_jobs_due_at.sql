ALTER TABLE "jobs" ADD COLUMN "due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- What waits already is as late as its next try says: nothing older is known.
UPDATE "jobs" SET "due_at" = "run_at";
