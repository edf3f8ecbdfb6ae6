CREATE TABLE "item_parameter" (
	"bank" text NOT NULL,
	"item" text NOT NULL,
	"question" text NOT NULL,
	"discrimination" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"difficulty_error" double precision NOT NULL,
	"answers" integer NOT NULL,
	"fitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_parameter_bank_item_pk" PRIMARY KEY("bank","item")
);
