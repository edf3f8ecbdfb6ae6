CREATE TABLE "sitting_event" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"sitting" text NOT NULL,
	"key" text NOT NULL,
	"turn" smallint NOT NULL,
	"nth" smallint NOT NULL,
	"response" jsonb,
	"is_flagged" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sitting_event_once" UNIQUE("sitting","key","turn")
);
--> statement-breakpoint
CREATE TABLE "sitting_item" (
	"sitting" text NOT NULL,
	"nth" smallint NOT NULL,
	"item" text NOT NULL,
	"scope" text NOT NULL,
	"section" smallint NOT NULL,
	"most" integer NOT NULL,
	CONSTRAINT "sitting_item_sitting_nth_pk" PRIMARY KEY("sitting","nth")
);
--> statement-breakpoint
CREATE TABLE "sitting_submission" (
	"sitting" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting" (
	"code" text PRIMARY KEY NOT NULL,
	"bank" text NOT NULL,
	"bank_recorded_at" timestamp (3) with time zone NOT NULL,
	"form" jsonb NOT NULL,
	"extension" text NOT NULL,
	"seed" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"previous" text
);
--> statement-breakpoint
ALTER TABLE "sitting_event" ADD CONSTRAINT "sitting_event_sitting_sitting_code_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_item" ADD CONSTRAINT "sitting_item_sitting_sitting_code_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_submission" ADD CONSTRAINT "sitting_submission_sitting_sitting_code_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sitting_event_log" ON "sitting_event" USING btree ("sitting","row");