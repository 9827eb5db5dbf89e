CREATE TABLE "breakers" (
	"vendor" text NOT NULL,
	"key_hash" text NOT NULL,
	"reason" text,
	"message" text NOT NULL,
	"failures" integer DEFAULT 1 NOT NULL,
	"probes" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"probe_at" timestamp with time zone,
	CONSTRAINT "breakers_vendor_key_hash_pk" PRIMARY KEY("vendor","key_hash")
);
--> statement-breakpoint
CREATE TABLE "caps" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"total" bigint,
	"day" bigint,
	"project" bigint,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "cap" bigint;--> statement-breakpoint
ALTER TABLE "caps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "caps" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON "caps" TO reelwright_app USING (organization_id = current_setting('app.organization_id', true)) WITH CHECK (organization_id = current_setting('app.organization_id', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "caps" TO reelwright_app;--> statement-breakpoint
-- Vendors are everybody's: a row tells that one does not answer, and nothing of who asked it.
GRANT SELECT, INSERT, UPDATE, DELETE ON "breakers" TO reelwright_app;
