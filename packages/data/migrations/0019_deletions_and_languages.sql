CREATE TABLE "gone_organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."users" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "request_keys" ADD COLUMN "holder" integer;--> statement-breakpoint
GRANT INSERT ON "gone_organizations" TO reelwright_app;
