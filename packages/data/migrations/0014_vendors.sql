CREATE TABLE "vendor_keys" (
	"id" text NOT NULL,
	"organization_id" text NOT NULL,
	"vendor" text NOT NULL,
	"sealed" text NOT NULL,
	"last_four" text NOT NULL,
	"added_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tested_at" timestamp with time zone,
	"test_passed" boolean,
	"test_said" text,
	CONSTRAINT "vendor_keys_organization_id_vendor_pk" PRIMARY KEY("organization_id","vendor"),
	CONSTRAINT "vendor_keys_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "vendor_paces" (
	"vendor" text NOT NULL,
	"key_hash" text NOT NULL,
	"even" timestamp with time zone,
	"quiet_until" timestamp with time zone,
	CONSTRAINT "vendor_paces_vendor_key_hash_pk" PRIMARY KEY("vendor","key_hash")
);
--> statement-breakpoint
CREATE TABLE "vendor_places" (
	"call_id" text PRIMARY KEY NOT NULL,
	"vendor" text NOT NULL,
	"key_hash" text NOT NULL,
	"holder" text NOT NULL,
	"lease_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_messages" (
	"vendor" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vendor_messages_vendor_digest_pk" PRIMARY KEY("vendor","digest")
);
--> statement-breakpoint
CREATE INDEX "vendor_places_of_key" ON "vendor_places" USING btree ("vendor","key_hash");--> statement-breakpoint
CREATE INDEX "vendor_messages_age" ON "vendor_messages" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "vendor_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "vendor_keys" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY tenant ON "vendor_keys" TO reelwright_app USING (organization_id = current_setting('app.organization_id', true)) WITH CHECK (organization_id = current_setting('app.organization_id', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "vendor_keys" TO reelwright_app;--> statement-breakpoint
-- A place with a vendor for one call, or the milliseconds after which to ask again; -1 where all places are taken and nobody
-- knows for how long. A tenth of a minute's requests may come at once and the rest evenly, so that no minute, wherever it
-- begins, has more than it may. `anyhow`: the vendor has the call already, so it counts, whatever the limits say.
CREATE FUNCTION take_vendor_place(of_vendor text, of_key text, of_call text, by_holder text, at_once integer, per_minute integer, for_seconds double precision, anyhow boolean)
RETURNS double precision LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  pace vendor_paces;
  moment timestamptz;
  burst integer;
  apart interval;
  even_at timestamptz;
BEGIN
  INSERT INTO vendor_paces (vendor, key_hash) VALUES (of_vendor, of_key) ON CONFLICT DO NOTHING;
  SELECT * INTO pace FROM vendor_paces WHERE vendor = of_vendor AND key_hash = of_key FOR UPDATE;
  moment := clock_timestamp();
  DELETE FROM vendor_places WHERE vendor = of_vendor AND key_hash = of_key AND lease_until < moment;
  IF NOT anyhow THEN
    IF pace.quiet_until > moment THEN RETURN ceil(extract(epoch FROM pace.quiet_until - moment) * 1000); END IF;
    IF at_once <= (SELECT count(*) FROM vendor_places WHERE vendor = of_vendor AND key_hash = of_key AND call_id <> of_call) THEN RETURN -1; END IF;
    IF per_minute IS NOT NULL THEN
      burst := greatest(1, per_minute / 10);
      apart := interval '1 minute' / greatest(1, per_minute - burst);
      even_at := greatest(coalesce(pace.even, moment), moment);
      IF even_at - moment > apart * (burst - 1) THEN RETURN ceil(extract(epoch FROM even_at - moment - apart * (burst - 1)) * 1000); END IF;
      UPDATE vendor_paces SET even = even_at + apart WHERE vendor = of_vendor AND key_hash = of_key;
    END IF;
  END IF;
  INSERT INTO vendor_places (call_id, vendor, key_hash, holder, lease_until)
    VALUES (of_call, of_vendor, of_key, by_holder, moment + make_interval(secs => for_seconds))
    ON CONFLICT (call_id) DO UPDATE SET vendor = of_vendor, key_hash = of_key, holder = by_holder, lease_until = excluded.lease_until;
  RETURN 0;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION take_vendor_place(text, text, text, text, integer, integer, double precision, boolean) FROM PUBLIC;
