ALTER TABLE "mistake_report" ALTER COLUMN "policy" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD COLUMN "bank" text;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD COLUMN "item" text;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD COLUMN "entry" text;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD COLUMN "bank_recorded_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "mistake_report_item" ON "mistake_report" USING btree ("bank","entry");--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_about" CHECK (case when "mistake_report"."policy" is null then num_nonnulls("mistake_report"."bank", "mistake_report"."item", "mistake_report"."entry", "mistake_report"."bank_recorded_at") = 4 else num_nonnulls("mistake_report"."bank", "mistake_report"."item", "mistake_report"."entry", "mistake_report"."bank_recorded_at") = 0 end);