CREATE TABLE "content_entry" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"kind" text NOT NULL,
	"entry" text NOT NULL,
	"position" integer NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_state" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "policy" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"policy" text NOT NULL,
	"head" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_version" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"policy" text NOT NULL,
	"version" text NOT NULL,
	"valid_from_first" date NOT NULL,
	"valid_from_last" date NOT NULL,
	"valid_end" text NOT NULL,
	"valid_end_first" date,
	"valid_end_last" date,
	"content" jsonb NOT NULL,
	CONSTRAINT "policy_version_from" CHECK ("policy_version"."valid_from_first" <= "policy_version"."valid_from_last"),
	CONSTRAINT "policy_version_end" CHECK (("policy_version"."valid_end" = 'lastDay') = ("policy_version"."valid_end_first" is not null and "policy_version"."valid_end_last" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "content_entry_current" ON "content_entry" USING btree ("kind","entry") WHERE "content_entry"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "content_entry_history" ON "content_entry" USING btree ("recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "content_state_current" ON "content_state" USING btree ((true)) WHERE "content_state"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_current" ON "policy" USING btree ("policy") WHERE "policy"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "policy_history" ON "policy" USING btree ("policy","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_version_current" ON "policy_version" USING btree ("policy","version") WHERE "policy_version"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "policy_version_history" ON "policy_version" USING btree ("policy","recorded_at");