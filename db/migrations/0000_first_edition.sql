CREATE TABLE "article_authors" (
	"article_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "article_authors_article_id_author_id_pk" PRIMARY KEY("article_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "article_tags" (
	"article_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "article_tags_article_id_tag_id_pk" PRIMARY KEY("article_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"kind" text DEFAULT 'news' NOT NULL,
	"genre" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"kicker" text,
	"standfirst" text,
	"dateline" text,
	"body" jsonb DEFAULT '{"type":"doc","content":[]}'::jsonb NOT NULL,
	"word_count" integer DEFAULT 0 NOT NULL,
	"section_id" bigint,
	"root_section_id" bigint,
	"hero_media_id" bigint,
	"hero_alt" text,
	"hero_caption" text,
	"slug" text,
	"published_at" timestamp with time zone,
	"first_published_at" timestamp with time zone,
	"scheduled_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"translation_group" text,
	"seo_title" text,
	"seo_description" text,
	"is_indexed" boolean DEFAULT true NOT NULL,
	"search_document" "tsvector",
	CONSTRAINT "articles_published_is_complete" CHECK ("articles"."status" <> 'published' or (btrim("articles"."title") <> '' and "articles"."section_id" is not null and "articles"."published_at" is not null and "articles"."first_published_at" is not null and "articles"."slug" is not null and "articles"."slug" <> '')),
	CONSTRAINT "articles_scheduled_has_time" CHECK ("articles"."status" <> 'scheduled' or "articles"."scheduled_at" is not null),
	CONSTRAINT "articles_withdrawn_is_explained" CHECK ("articles"."status" <> 'withdrawn' or ("articles"."withdrawn_at" is not null and btrim(coalesce("articles"."withdrawn_reason", '')) <> '')),
	CONSTRAINT "articles_slug_fits" CHECK (octet_length("articles"."slug") between 1 and 160),
	CONSTRAINT "articles_first_not_after_published" CHECK ("articles"."first_published_at" <= "articles"."published_at")
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "authors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"biography" text,
	"portrait_id" bigint,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"translation_group" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authors_edition_slug_key" UNIQUE("edition","slug"),
	CONSTRAINT "authors_name_is_not_empty" CHECK (btrim("authors"."name") <> ''),
	CONSTRAINT "authors_slug_is_not_empty" CHECK ("authors"."slug" <> '')
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"kind" text DEFAULT 'correction' NOT NULL,
	"text" text NOT NULL,
	"corrected_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_text_is_not_empty" CHECK (btrim("corrections"."text") <> '')
);
--> statement-breakpoint
CREATE TABLE "front_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "front_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"front_id" bigint NOT NULL,
	"status" text NOT NULL,
	"zones" jsonb NOT NULL,
	"live_from" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_versions_scheduled_has_time" CHECK ("front_versions"."status" <> 'scheduled' or "front_versions"."live_from" is not null)
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fronts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"name" text DEFAULT 'front' NOT NULL,
	CONSTRAINT "fronts_edition_name_key" UNIQUE("edition","name")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "media_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"kind" text DEFAULT 'image' NOT NULL,
	"mime_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" integer[] NOT NULL,
	"focal_x" real DEFAULT 0.5 NOT NULL,
	"focal_y" real DEFAULT 0.5 NOT NULL,
	"colour" text,
	"original_name" text,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text,
	"credit" text,
	"rights" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_hash_unique" UNIQUE("hash"),
	CONSTRAINT "media_hash_is_hex" CHECK ("media"."hash" ~ '^[0-9a-f]{16,64}$'),
	CONSTRAINT "media_size_is_positive" CHECK ("media"."width" > 0 and "media"."height" > 0),
	CONSTRAINT "media_focal_in_picture" CHECK ("media"."focal_x" between 0 and 1 and "media"."focal_y" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "import_items" (
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"target_id" bigint NOT NULL,
	"checksum" text,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_items_source_kind_source_id_pk" PRIMARY KEY("source","kind","source_id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"unique_key" text,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer DEFAULT 5 NOT NULL,
	"locked_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jobs_attempts_bounded" CHECK ("jobs"."attempts" <= "jobs"."max_attempts" + 1)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"tags" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views_hourly" (
	"article_id" bigint NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "views_hourly_article_id_hour_pk" PRIMARY KEY("article_id","hour"),
	CONSTRAINT "views_hourly_on_the_hour" CHECK ("views_hourly"."hour" = date_trunc('hour', "views_hourly"."hour", 'UTC')),
	CONSTRAINT "views_hourly_counts" CHECK ("views_hourly"."views" >= 0)
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"body" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"translation_group" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pages_edition_slug_key" UNIQUE("edition","slug"),
	CONSTRAINT "pages_title_is_not_empty" CHECK (btrim("pages"."title") <> ''),
	CONSTRAINT "pages_slug_is_not_empty" CHECK ("pages"."slug" <> '')
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redirects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_path" text NOT NULL,
	"to_path" text,
	"article_id" bigint,
	"section_id" bigint,
	"tag_id" bigint,
	"author_id" bigint,
	"page_id" bigint,
	"media_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirects_from_path_unique" UNIQUE("from_path"),
	CONSTRAINT "redirects_one_target" CHECK (num_nonnulls("redirects"."to_path", "redirects"."article_id", "redirects"."section_id", "redirects"."tag_id", "redirects"."author_id", "redirects"."page_id", "redirects"."media_id") = 1),
	CONSTRAINT "redirects_from_is_a_path" CHECK ("redirects"."from_path" like '/%'),
	CONSTRAINT "redirects_not_to_itself" CHECK ("redirects"."to_path" is distinct from "redirects"."from_path")
);
--> statement-breakpoint
CREATE TABLE "former_section_slugs" (
	"edition" text NOT NULL,
	"slug" text NOT NULL,
	"section_id" bigint NOT NULL,
	CONSTRAINT "former_section_slugs_edition_slug_pk" PRIMARY KEY("edition","slug")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"parent_id" bigint,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"introduction" text,
	"rhythm" text DEFAULT 'plain' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sections_edition_slug_key" UNIQUE("edition","slug"),
	CONSTRAINT "sections_id_edition_key" UNIQUE("id","edition"),
	CONSTRAINT "sections_slug_is_not_digits" CHECK ("sections"."slug" !~ '^[0-9]+$' and "sections"."slug" <> ''),
	CONSTRAINT "sections_name_is_not_empty" CHECK (btrim("sections"."name") <> ''),
	CONSTRAINT "sections_not_own_parent" CHECK ("sections"."parent_id" is distinct from "sections"."id")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"edition" text PRIMARY KEY NOT NULL,
	"is_enabled" boolean DEFAULT true NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_edition_slug_key" UNIQUE("edition","slug"),
	CONSTRAINT "tags_name_is_not_empty" CHECK (btrim("tags"."name") <> ''),
	CONSTRAINT "tags_slug_is_not_empty" CHECK ("tags"."slug" <> '')
);
--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_hero_media_id_media_id_fk" FOREIGN KEY ("hero_media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_same_edition_fk" FOREIGN KEY ("section_id","edition") REFERENCES "public"."sections"("id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views_hourly" ADD CONSTRAINT "views_hourly_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_section_slugs" ADD CONSTRAINT "former_section_slugs_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_same_edition_fk" FOREIGN KEY ("parent_id","edition") REFERENCES "public"."sections"("id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_authors_list_idx" ON "article_authors" USING btree ("author_id","published_at" DESC NULLS LAST,"article_id" DESC NULLS LAST) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "article_tags_list_idx" ON "article_tags" USING btree ("tag_id","published_at" DESC NULLS LAST,"article_id" DESC NULLS LAST) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "articles_latest_idx" ON "articles" USING btree ("edition","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "articles_section_idx" ON "articles" USING btree ("section_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "articles_root_section_idx" ON "articles" USING btree ("root_section_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "articles_opinion_idx" ON "articles" USING btree ("edition","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and kind = 'opinion';--> statement-breakpoint
CREATE INDEX "articles_desk_idx" ON "articles" USING btree ("edition","status","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_translation_group_idx" ON "articles" USING btree ("translation_group") WHERE translation_group is not null;--> statement-breakpoint
CREATE INDEX "articles_scheduled_idx" ON "articles" USING btree ("scheduled_at") WHERE status = 'scheduled';--> statement-breakpoint
CREATE INDEX "articles_hero_idx" ON "articles" USING btree ("hero_media_id") WHERE hero_media_id is not null;--> statement-breakpoint
CREATE INDEX "articles_search_idx" ON "articles" USING gin ("search_document");--> statement-breakpoint
CREATE INDEX "authors_portrait_idx" ON "authors" USING btree ("portrait_id");--> statement-breakpoint
CREATE INDEX "corrections_article_idx" ON "corrections" USING btree ("article_id","corrected_at");--> statement-breakpoint
CREATE INDEX "corrections_ledger_idx" ON "corrections" USING btree ("corrected_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "front_versions_one_live_idx" ON "front_versions" USING btree ("front_id") WHERE status = 'live';--> statement-breakpoint
CREATE INDEX "front_versions_front_idx" ON "front_versions" USING btree ("front_id","status");--> statement-breakpoint
CREATE INDEX "media_newest_idx" ON "media" USING btree ("id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "jobs_due_idx" ON "jobs" USING btree ("run_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_unique_key_idx" ON "jobs" USING btree ("unique_key") WHERE status in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "outbox_created_idx" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "views_hourly_hour_idx" ON "views_hourly" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "redirects_article_idx" ON "redirects" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "redirects_section_idx" ON "redirects" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "redirects_tag_idx" ON "redirects" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "redirects_author_idx" ON "redirects" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "redirects_page_idx" ON "redirects" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "redirects_media_idx" ON "redirects" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "former_section_slugs_section_idx" ON "former_section_slugs" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "sections_parent_idx" ON "sections" USING btree ("parent_id");