CREATE TABLE "form_secret" (
	"row" integer PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	CONSTRAINT "form_secret_one" CHECK ("form_secret"."row" = 1)
);
--> statement-breakpoint
CREATE TABLE "mistake_report" (
	"code" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"policy" text NOT NULL,
	"version" text,
	"clause" text,
	"shown_for" date NOT NULL,
	"text" text NOT NULL,
	"origin" text,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mistake_report_length" CHECK (char_length("mistake_report"."text") between 5 and 2000)
);
--> statement-breakpoint
CREATE TABLE "mistake_report_outcome" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"outcome" text NOT NULL,
	"says" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mistake_report_outcome" ADD CONSTRAINT "mistake_report_outcome_code_mistake_report_code_fk" FOREIGN KEY ("code") REFERENCES "public"."mistake_report"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mistake_report_key" ON "mistake_report" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mistake_report_time" ON "mistake_report" USING btree ("reported_at");--> statement-breakpoint
CREATE INDEX "mistake_report_outcome_code" ON "mistake_report_outcome" USING btree ("code","row");