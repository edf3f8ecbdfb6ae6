CREATE TABLE "search_entry" (
	"entry" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"policy" text,
	"anchor" text,
	"regions" text[] NOT NULL,
	"audience" text,
	"nature" text,
	"title" text NOT NULL,
	"names" text[] NOT NULL,
	"lines" text[] NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_phrase" (
	"phrase" text PRIMARY KEY NOT NULL,
	"sound" text NOT NULL,
	"initials" text NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"entries" integer NOT NULL,
	"synonyms" jsonb NOT NULL,
	"terms" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_phrase_sound" ON "search_phrase" USING btree ("sound" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_phrase_initials" ON "search_phrase" USING btree ("initials" text_pattern_ops);