CREATE TABLE "sitting_rescoring" (
	"row" bigserial PRIMARY KEY NOT NULL,
	"sitting" text NOT NULL,
	"nth" smallint NOT NULL,
	"item" text NOT NULL,
	"bank_from" timestamp (3) with time zone NOT NULL,
	"bank_to" timestamp (3) with time zone NOT NULL,
	"marks_before" integer NOT NULL,
	"marks_after" integer NOT NULL,
	"reason" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sitting_rescoring_once" UNIQUE("sitting","nth","bank_to")
);
--> statement-breakpoint
ALTER TABLE "sitting_rescoring" ADD CONSTRAINT "sitting_rescoring_sitting_sitting_code_fk" FOREIGN KEY ("sitting") REFERENCES "public"."sitting"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sitting_item_asked" ON "sitting_item" USING btree ("item");