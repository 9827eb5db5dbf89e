ALTER TABLE "media" ADD COLUMN "rights" jsonb;
