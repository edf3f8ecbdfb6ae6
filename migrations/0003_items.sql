CREATE TABLE "bank_entry" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"bank" text NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"kind" text NOT NULL,
	"entry" text NOT NULL,
	"position" integer NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_state" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"bank" text NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "bank_entry_current" ON "bank_entry" USING btree ("bank","kind","entry") WHERE "bank_entry"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "bank_entry_history" ON "bank_entry" USING btree ("bank","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_state_current" ON "bank_state" USING btree ("bank") WHERE "bank_state"."superseded_at" is null;