CREATE TABLE "practice_event" (
	"log" bigint NOT NULL,
	"row" integer NOT NULL,
	"id" text NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "practice_event_log_row_pk" PRIMARY KEY("log","row"),
	CONSTRAINT "practice_event_once" UNIQUE("log","id")
);
--> statement-breakpoint
CREATE TABLE "practice_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"size" integer NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "practice_log_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "practice_event" ADD CONSTRAINT "practice_event_log_practice_log_id_fk" FOREIGN KEY ("log") REFERENCES "public"."practice_log"("id") ON DELETE no action ON UPDATE no action;