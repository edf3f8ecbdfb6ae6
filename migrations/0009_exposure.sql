ALTER TABLE "sitting" ADD COLUMN "over_exposed" jsonb;--> statement-breakpoint
CREATE INDEX "sitting_lately" ON "sitting" USING btree ("bank","started_at");--> statement-breakpoint
CREATE INDEX "sitting_started" ON "sitting" USING btree ("started_at");