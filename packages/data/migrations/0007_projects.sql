CREATE TABLE "request_keys" (
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"status" integer,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_keys_organization_id_user_id_key_pk" PRIMARY KEY("organization_id","user_id","key")
);
--> statement-breakpoint
CREATE TABLE "storyboard_edits" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"number" integer NOT NULL,
	"what" text NOT NULL,
	"change" jsonb NOT NULL,
	"undone" boolean DEFAULT false NOT NULL,
	"by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "projects_recent";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "scenes" ADD COLUMN "slots" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "scenes" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "scenes" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "storyboard_edits" ADD CONSTRAINT "storyboard_edits_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_keys_age" ON "request_keys" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "storyboard_edits_number" ON "storyboard_edits" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "projects_by" ON "projects" USING btree ("organization_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "projects_recent" ON "projects" USING btree ("organization_id","created_at","id");--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['storyboard_edits','request_keys'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO reelwright_app USING (organization_id = current_setting(''app.organization_id'', true)) WITH CHECK (organization_id = current_setting(''app.organization_id'', true))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO reelwright_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The sweep empties the trash of every organization and sees nothing else of a film: its id, and whose it is.
CREATE FUNCTION old_trash(before timestamptz) RETURNS TABLE (organization_id text, id text) LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT p.organization_id, p.id FROM projects p WHERE p.deleted_at < before
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION old_trash(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION old_trash(timestamptz) TO reelwright_app;
--> statement-breakpoint
-- old_trash runs as the owner of the tables, who is bound by row-level security like everyone (FORCE).
CREATE POLICY trash ON projects FOR SELECT TO CURRENT_USER USING (deleted_at IS NOT NULL);
