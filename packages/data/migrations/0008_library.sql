CREATE TABLE "brand_kits" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"kit" jsonb NOT NULL,
	"media" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"part_bytes" integer NOT NULL,
	"parts" integer NOT NULL,
	"handle" text,
	"title" text,
	"credit" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"created_by" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"credit" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"search" text NOT NULL,
	"asset" jsonb NOT NULL,
	"exif" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source_hash" text NOT NULL,
	"source_type" text NOT NULL,
	"source_bytes" bigint NOT NULL,
	"source_url" text,
	"state" text DEFAULT 'QUEUED' NOT NULL,
	"derived" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"failure" jsonb,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "brand_kits_recent" ON "brand_kits" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "media_uploads_stale" ON "media_uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "media_once" ON "media" USING btree ("organization_id","source_hash");--> statement-breakpoint
CREATE INDEX "media_recent" ON "media" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "media_open" ON "media" USING btree ("state","lease_until");
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['media','media_uploads','brand_kits'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO reelwright_app USING (organization_id = current_setting(''app.organization_id'', true)) WITH CHECK (organization_id = current_setting(''app.organization_id'', true))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO reelwright_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- A worker looks for entries of every organization whose pictures are still to be made, and sees nothing else of them: ids, and whose they are.
CREATE FUNCTION open_media() RETURNS TABLE (organization_id text, id text) LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT m.organization_id, m.id FROM media m
  WHERE (m.state = 'QUEUED' AND (m.lease_until IS NULL OR m.lease_until < now())) OR (m.state = 'PROCESSING' AND m.lease_until < now())
  ORDER BY m.created_at LIMIT 100
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION open_media() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_media() TO reelwright_app;
--> statement-breakpoint
CREATE FUNCTION stale_uploads() RETURNS TABLE (organization_id text, id text) LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT u.organization_id, u.id FROM media_uploads u WHERE u.expires_at < now() LIMIT 1000
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION stale_uploads() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION stale_uploads() TO reelwright_app;
--> statement-breakpoint
-- Both run as the owner of the tables, who is bound by row-level security like everyone (FORCE).
CREATE POLICY sweep ON media FOR SELECT TO CURRENT_USER USING (state IN ('QUEUED', 'PROCESSING'));
--> statement-breakpoint
CREATE POLICY sweep ON media_uploads FOR SELECT TO CURRENT_USER USING (true);
