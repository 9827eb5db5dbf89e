CREATE TABLE "chores" (
	"name" text PRIMARY KEY NOT NULL,
	"lease_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" NOT NULL,
	"organization_id" text NOT NULL,
	"project_id" text,
	"event" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"by" text NOT NULL,
	"by_id" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"storage_bytes" bigint,
	"films_per_month" integer,
	"render_minutes_per_month" integer,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"webhook_id" text NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"status" integer,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"secret" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"failing_since" timestamp with time zone,
	"disabled_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_of_organization" ON "events" USING btree ("organization_id","xid","seq");--> statement-breakpoint
CREATE INDEX "deliveries_of_webhook" ON "webhook_deliveries" USING btree ("webhook_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "webhook_deliveries" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "webhooks_of_organization" ON "webhooks" USING btree ("organization_id","created_at");--> statement-breakpoint
ALTER TABLE events ALTER COLUMN xid SET DEFAULT pg_current_xact_id();
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['events','live_tickets','webhooks','webhook_deliveries','quotas'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO reelwright_app USING (organization_id = current_setting(''app.organization_id'', true)) WITH CHECK (organization_id = current_setting(''app.organization_id'', true))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO reelwright_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON chores TO reelwright_app;
--> statement-breakpoint
-- The sender looks for due messages of every organization and sees nothing else of them, as open_steps does.
CREATE FUNCTION due_deliveries() RETURNS TABLE (organization_id text, id text) LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT d.organization_id, d.id FROM webhook_deliveries d WHERE d.state = 'pending' AND d.not_before <= now() ORDER BY d.not_before LIMIT 100
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION due_deliveries() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION due_deliveries() TO reelwright_app;
--> statement-breakpoint
CREATE POLICY sweep ON webhook_deliveries FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
-- What is told is written where it happens: no crash comes between a change and its event, and nobody can forget it.
CREATE FUNCTION tell_event(of_organization text, of_project text, what text, about jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF current_setting('app.untold', true) = 'on' THEN RETURN; END IF;
  INSERT INTO events (organization_id, project_id, event, data) VALUES (of_organization, of_project, what, about);
  PERFORM pg_notify('reelwright', jsonb_build_object('event', what, 'organizationId', of_organization, 'projectId', of_project, 'data', about)::text);
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_video_progress(of_organization text, of_project text, current text) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE done int; total int; shown record;
BEGIN
  SELECT count(*) FILTER (WHERE s.status = 'COMPLETE'), count(*) INTO done, total FROM scenes s WHERE s.project_id = of_project AND s.scene->>'shotType' = 'AI_VIDEO';
  IF total = 0 THEN RETURN; END IF;
  SELECT s.id, s.status INTO shown FROM scenes s WHERE s.project_id = of_project AND s.scene->>'shotType' = 'AI_VIDEO'
    ORDER BY (s.id = current) DESC NULLS LAST, (s.status = 'COMPLETE'), s."order" LIMIT 1;
  PERFORM tell_event(of_organization, of_project, 'video_generation_progress', jsonb_build_object(
    'completedScenes', done, 'totalScenes', total, 'currentScene', jsonb_build_object('id', shown.id, 'status', shown.status)));
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE change text; was jsonb; now_is jsonb; about jsonb;
BEGIN
  change := CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END;
  was := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'updated_at' END;
  now_is := CASE WHEN TG_OP = 'DELETE' THEN was ELSE to_jsonb(NEW) - 'updated_at' END;
  IF TG_OP = 'UPDATE' AND was = now_is THEN RETURN NULL; END IF;
  SELECT jsonb_build_object('change', change) || jsonb_object_agg(field.named, now_is -> field.col) INTO about
    FROM unnest(string_to_array(TG_ARGV[1], ',')) AS given(col)
    CROSS JOIN LATERAL (SELECT given.col, left(given.col, 1) || substr(replace(initcap(replace(given.col, '_', ' ')), ' ', ''), 2) AS named) AS field;
  PERFORM tell_event(now_is->>'organization_id', CASE TG_ARGV[0] WHEN 'project' THEN now_is->>'id' ELSE now_is->>'project_id' END, TG_ARGV[0], about);
  IF TG_OP = 'UPDATE' AND was->>'status' IS DISTINCT FROM now_is->>'status' THEN
    IF TG_ARGV[0] = 'project' AND 'GENERATING_VIDEOS' IN (was->>'status', now_is->>'status') THEN
      PERFORM tell_video_progress(now_is->>'organization_id', now_is->>'id', NULL);
    ELSIF TG_ARGV[0] = 'scene' AND now_is->'scene'->>'shotType' = 'AI_VIDEO' AND ('GENERATING_VIDEO' IN (was->>'status', now_is->>'status')
      OR EXISTS (SELECT 1 FROM projects p WHERE p.id = now_is->>'project_id' AND p.status = 'GENERATING_VIDEOS')) THEN
      PERFORM tell_video_progress(now_is->>'organization_id', now_is->>'project_id', now_is->>'id');
    END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION tell_change('project', 'id,title,format,status,paused_reason,cancelled_at,deleted_at');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON scenes FOR EACH ROW EXECUTE FUNCTION tell_change('scene', 'id,section_id,order,status');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON takes FOR EACH ROW EXECUTE FUNCTION tell_change('take', 'id,scene_id,slot,selected');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON outputs FOR EACH ROW EXECUTE FUNCTION tell_change('output', 'id,name,key');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON render_jobs FOR EACH ROW EXECUTE FUNCTION tell_change('render_job', 'id,state');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON exports FOR EACH ROW EXECUTE FUNCTION tell_change('export', 'id,format,state');
