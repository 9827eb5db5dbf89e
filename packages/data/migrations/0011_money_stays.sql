CREATE TABLE "gone_projects" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"format" text NOT NULL,
	"title" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ledger" DROP CONSTRAINT "ledger_project_id_projects_id_fk";
--> statement-breakpoint
ALTER TABLE "ledger" DROP CONSTRAINT "ledger_call_id_calls_id_fk";
--> statement-breakpoint
DROP INDEX "ledger_once";--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "scene_id" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "capability" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "provider" text;--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "model" text;--> statement-breakpoint
-- Who migrates is bound by row-level security like everyone (FORCE), and fills the new columns for every organization.
ALTER TABLE "ledger" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calls" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "ledger" l SET "scene_id" = c."scene_id", "capability" = c."capability", "provider" = c."provider", "model" = c."model" FROM "calls" c WHERE c."id" = l."call_id";--> statement-breakpoint
ALTER TABLE "calls" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger" ALTER COLUMN "capability" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger" ALTER COLUMN "provider" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger" ALTER COLUMN "model" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_once" ON "ledger" USING btree ("call_id","attempt","kind");--> statement-breakpoint
ALTER TABLE "gone_projects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "gone_projects" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON "gone_projects" TO reelwright_app USING (organization_id = current_setting('app.organization_id', true)) WITH CHECK (organization_id = current_setting('app.organization_id', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "gone_projects" TO reelwright_app;
