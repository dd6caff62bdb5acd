CREATE TABLE "files" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_hash_unique" UNIQUE("hash"),
	CONSTRAINT "files_hash_is_hex" CHECK ("files"."hash" ~ '^[0-9a-f]{16,64}$'),
	CONSTRAINT "files_name_is_one_segment" CHECK ("files"."name" ~ '^[^/]+\.[a-z0-9]{2,5}$'),
	CONSTRAINT "files_are_not_empty" CHECK ("files"."byte_size" > 0)
);
