CREATE TABLE "sitting_forecast" (
	"sitting" text PRIMARY KEY NOT NULL,
	"likely" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_outcome" (
	"sitting" text PRIMARY KEY NOT NULL,
	"is_passed" boolean NOT NULL,
	"is_answered" boolean NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sitting_forecast" ADD CONSTRAINT "sitting_forecast_sitting_sitting_code_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_outcome" ADD CONSTRAINT "sitting_outcome_sitting_sitting_forecast_sitting_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting_forecast"("sitting") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sitting_outcome_time" ON "sitting_outcome" USING btree ("submitted_at");