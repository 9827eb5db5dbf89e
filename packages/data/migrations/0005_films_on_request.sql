CREATE TABLE "exports" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"format" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"failure" jsonb,
	"made" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "render_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"masters" jsonb NOT NULL,
	"stems" boolean DEFAULT false NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"failure" jsonb,
	"made" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "timeline_changes" (
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"edits" jsonb NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "timeline_changes_project_id_number_pk" PRIMARY KEY("project_id","number")
);
--> statement-breakpoint
CREATE TABLE "watch_links" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"master" text NOT NULL,
	"noindex" boolean DEFAULT true NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outputs" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "masters" text DEFAULT 'automatic' NOT NULL;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "render_jobs" ADD CONSTRAINT "render_jobs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_changes" ADD CONSTRAINT "timeline_changes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_links" ADD CONSTRAINT "watch_links_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exports_open" ON "exports" USING btree ("project_id","format") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "exports_of_project" ON "exports" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "render_jobs_open" ON "render_jobs" USING btree ("project_id","key") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "render_jobs_of_project" ON "render_jobs" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "watch_links_token" ON "watch_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "watch_links_of_project" ON "watch_links" USING btree ("project_id","created_at");
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['timeline_changes','render_jobs','exports','watch_links'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO reelwright_app USING (organization_id = current_setting(''app.organization_id'', true)) WITH CHECK (organization_id = current_setting(''app.organization_id'', true))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO reelwright_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Whoever has a token names no organization: it finds its own, and nothing else of any.
CREATE FUNCTION watch_link_of(hash text) RETURNS TABLE (organization_id text, id text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT w.organization_id, w.id FROM watch_links w WHERE w.token_hash = hash AND w.revoked_at IS NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION watch_link_of(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION watch_link_of(text) TO reelwright_app;
--> statement-breakpoint
-- The sweep looks for packages of every organization that were made before a time: ids, and whose they are.
CREATE FUNCTION packages_before(moment timestamptz) RETURNS TABLE (organization_id text, id text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT o.organization_id, o.id FROM outputs o WHERE o.name = 'package.zip' AND o.removed_at IS NULL AND o.created_at < moment
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION packages_before(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION packages_before(timestamptz) TO reelwright_app;
--> statement-breakpoint
-- Both run as the owner of the tables, who is bound by row-level security like everyone (FORCE).
CREATE POLICY lookup ON watch_links FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY sweep ON outputs FOR SELECT TO CURRENT_USER USING (true);
