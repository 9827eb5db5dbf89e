-- The studio works under a role that cannot bypass row-level security; the owner of the tables only migrates.
DO $$ BEGIN
  CREATE ROLE reelwright_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
-- Since PostgreSQL 16 the maker of a role may not take it on unless it says so. Where an admin has granted it we may not
-- grant it again, and another database's migration may be granting it at this moment (the last two of these errors).
DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN GRANT reelwright_app TO CURRENT_USER; END IF;
EXCEPTION WHEN insufficient_privilege OR unique_violation OR internal_error THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO reelwright_app;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['projects','sections','scenes','takes','assets','calls','ledger','steps','outputs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO reelwright_app USING (organization_id = current_setting(''app.organization_id'', true)) WITH CHECK (organization_id = current_setting(''app.organization_id'', true))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO reelwright_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON organizations TO reelwright_app USING (id = current_setting('app.organization_id', true)) WITH CHECK (id = current_setting('app.organization_id', true));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON organizations TO reelwright_app;
--> statement-breakpoint
-- One take is chosen per slot of a scene, or of the film.
CREATE UNIQUE INDEX takes_selected ON takes (project_id, COALESCE(scene_id, ''), slot) WHERE selected;
--> statement-breakpoint
-- The sweep looks for open work of every organization and sees nothing else of it: ids, and whose they are.
CREATE FUNCTION open_steps(orphans boolean) RETURNS TABLE (organization_id text, id text, kind text) LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT s.organization_id, s.id, s.kind FROM steps s
  WHERE (s.state = 'ready' AND (s.not_before IS NULL OR s.not_before <= now()))
     OR (s.state = 'running' AND (orphans OR s.lease_until < now()))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION open_steps(boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_steps(boolean) TO reelwright_app;
--> statement-breakpoint
-- open_steps runs as the owner of the tables, who is bound by row-level security like everyone (FORCE).
CREATE POLICY sweep ON steps FOR SELECT TO CURRENT_USER USING (true);
