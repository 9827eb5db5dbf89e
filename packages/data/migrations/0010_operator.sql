-- Who runs the studio counts its work: how much of what kind stands how, and never whose or what about.
DO $$ BEGIN
  CREATE ROLE reelwright_operator NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN GRANT reelwright_operator TO CURRENT_USER; END IF;
EXCEPTION WHEN insufficient_privilege OR unique_violation OR internal_error THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO reelwright_operator;
--> statement-breakpoint
-- A policy holds for members of its role too, and the owner of the tables is one: only whoever works as the operator counts.
CREATE POLICY operator ON steps FOR SELECT TO reelwright_operator USING (current_user = 'reelwright_operator');
--> statement-breakpoint
GRANT SELECT (kind, state) ON steps TO reelwright_operator;
--> statement-breakpoint
CREATE POLICY operator ON calls FOR SELECT TO reelwright_operator USING (current_user = 'reelwright_operator');
--> statement-breakpoint
GRANT SELECT (capability, provider, model, state, cost) ON calls TO reelwright_operator;
--> statement-breakpoint
CREATE POLICY operator ON webhook_deliveries FOR SELECT TO reelwright_operator USING (current_user = 'reelwright_operator');
--> statement-breakpoint
GRANT SELECT (state) ON webhook_deliveries TO reelwright_operator;
