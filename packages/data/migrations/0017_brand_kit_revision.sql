ALTER TABLE "brand_kits" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- What a library and brand kits show is told too: neither belongs to a film.
CREATE TRIGGER tell AFTER INSERT OR DELETE ON media FOR EACH ROW EXECUTE FUNCTION tell_change('media', 'id,kind,state');
--> statement-breakpoint
-- A lease that is taken or prolonged is nobody's news.
CREATE TRIGGER tell_changed AFTER UPDATE ON media FOR EACH ROW
  WHEN ((OLD.title, OLD.credit, OLD.tags, OLD.state, OLD.derived) IS DISTINCT FROM (NEW.title, NEW.credit, NEW.tags, NEW.state, NEW.derived))
  EXECUTE FUNCTION tell_change('media', 'id,kind,state');
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON brand_kits FOR EACH ROW EXECUTE FUNCTION tell_change('brand_kit', 'id,revision');
