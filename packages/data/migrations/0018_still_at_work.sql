-- As 0012 has it, and a worker whose machine slept is not given again what it is still at: its leases lapsed meanwhile, and it
-- would do, and buy, the same twice. The function of three arguments stays for workers of the version before.
CREATE FUNCTION take_step(of_kinds text[], by_worker text, for_seconds double precision, at_work text[]) RETURNS SETOF steps LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  turn text;
  of_kind text;
  taken text;
BEGIN
  -- A taking that is lost with the server leaves a step that waits.
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT s.id INTO taken FROM steps s
    WHERE s.state = 'running' AND s.lease_until < now() AND s.kind = ANY (of_kinds) AND s.id <> ALL (at_work)
    ORDER BY s.lease_until LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF taken IS NULL THEN
    FOR turn IN
      SELECT waiting.organization FROM (
        SELECT DISTINCT hop.organization FROM unnest(of_kinds) AS wanted (kind), LATERAL (
          WITH RECURSIVE hops AS (
            (SELECT s.organization_id AS organization FROM steps s
              WHERE s.state = 'ready' AND s.kind = wanted.kind ORDER BY s.organization_id LIMIT 1)
            UNION ALL
            SELECT (SELECT s.organization_id FROM steps s
              WHERE s.state = 'ready' AND s.kind = wanted.kind AND s.organization_id > hops.organization ORDER BY s.organization_id LIMIT 1)
            FROM hops WHERE hops.organization IS NOT NULL
          )
          SELECT hops.organization FROM hops WHERE hops.organization IS NOT NULL
        ) hop
      ) waiting
      ORDER BY (
        SELECT max(last.begun_at) FROM unnest(of_kinds) AS wanted (kind), LATERAL (
          SELECT s.begun_at FROM steps s
          WHERE s.kind = wanted.kind AND s.organization_id = waiting.organization AND s.begun_at IS NOT NULL
          ORDER BY s.begun_at DESC LIMIT 1
        ) last
      ) NULLS FIRST, waiting.organization
    LOOP
      FOREACH of_kind IN ARRAY of_kinds LOOP
        SELECT s.id INTO taken FROM steps s
          WHERE s.state = 'ready' AND s.kind = of_kind AND s.organization_id = turn AND (s.not_before IS NULL OR s.not_before <= now())
          ORDER BY s.created_at, s.id LIMIT 1 FOR UPDATE SKIP LOCKED;
        EXIT WHEN taken IS NOT NULL;
      END LOOP;
      EXIT WHEN taken IS NOT NULL;
    END LOOP;
  END IF;
  RETURN QUERY UPDATE steps s
    SET state = 'running', worker = by_worker, lease_until = now() + make_interval(secs => for_seconds),
      attempts = s.attempts + 1, progress = 0, note = NULL, begun_at = clock_timestamp(), updated_at = now()
    WHERE s.id = taken RETURNING s.*;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION take_step(text[], text, double precision, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION take_step(text[], text, double precision, text[]) TO reelwright_app;
