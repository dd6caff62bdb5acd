CREATE TABLE "most_read" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"score" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "most_read" ADD CONSTRAINT "most_read_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "most_read_score_idx" ON "most_read" USING btree ("score" DESC NULLS LAST,"article_id" DESC NULLS LAST);