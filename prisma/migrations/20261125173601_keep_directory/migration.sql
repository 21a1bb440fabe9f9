-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('at_once', 'weekly', 'stopped');

-- CreateTable
CREATE TABLE "DirectoryEntry" (
    "companyId" UUID NOT NULL,
    "isVisible" BOOLEAN NOT NULL,
    "revision" BIGINT NOT NULL,
    "isStale" BOOLEAN NOT NULL DEFAULT true,
    "describedAt" TIMESTAMPTZ(3),
    "tokens" TEXT NOT NULL DEFAULT '',
    "sortName" TEXT NOT NULL DEFAULT '',
    "verifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DirectoryEntry_pkey" PRIMARY KEY ("companyId")
);

-- CreateTable
CREATE TABLE "DirectoryNews" (
    "subjectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectoryNews_pkey" PRIMARY KEY ("subjectId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "pace" "AlertPace" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "toldUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertedNews" (
    "personId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AlertedNews_pkey" PRIMARY KEY ("personId","subjectId")
);

-- CreateIndex
CREATE INDEX "DirectoryEntry_revision_idx" ON "DirectoryEntry"("revision");

-- CreateIndex
CREATE INDEX "DirectoryNews_at_idx" ON "DirectoryNews"("at");

-- CreateIndex
CREATE INDEX "DirectoryNews_companyId_idx" ON "DirectoryNews"("companyId");

-- CreateIndex
CREATE INDEX "SavedSearch_pace_idx" ON "SavedSearch"("pace");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_personId_query_key" ON "SavedSearch"("personId", "query");

-- AddForeignKey
ALTER TABLE "DirectoryEntry" ADD CONSTRAINT "DirectoryEntry_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryNews" ADD CONSTRAINT "DirectoryNews_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertedNews" ADD CONSTRAINT "AlertedNews_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A company that its chamber knows has an entry. Whether the public sees it changes in the transaction of the change itself; what it is found by is
-- written by the worker, whose job is ordered here, once a transaction, so that no command can forget it.
CREATE FUNCTION note_in_directory(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DirectoryEntry" AS entry ("companyId", "isVisible", "revision")
    SELECT "id", "state" = 'verified' AND 'directory' = ANY ("consents"), pg_current_xact_id()::text::bigint
    FROM "Company" WHERE "id" = changed AND "state" <> 'draft'
  ON CONFLICT ("companyId") DO UPDATE SET "isVisible" = excluded."isVisible", "revision" = excluded."revision", "isStale" = true
    WHERE entry."revision" <> excluded."revision" OR entry."isVisible" <> excluded."isVisible" OR NOT entry."isStale";
  IF FOUND THEN
    PERFORM graphile_worker.add_job('directory.describe', json_build_object('companyId', changed),
      job_key => 'directory.describe:' || changed, max_attempts => 12);
  END IF;
END
$$;

CREATE FUNCTION company_in_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_in_directory(NEW."id");
  RETURN NULL;
END
$$;
CREATE TRIGGER "Company_in_directory" AFTER INSERT OR UPDATE OF "state", "consents", "country", "cityId", "legalName", "legalNameLatin",
  "languages", "certifications", "about", "verifiedAt" ON "Company" FOR EACH ROW EXECUTE FUNCTION company_in_directory();

CREATE FUNCTION part_in_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_in_directory(coalesce(NEW."companyId", OLD."companyId"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Item_in_directory" AFTER INSERT OR UPDATE OR DELETE ON "Item" FOR EACH ROW EXECUTE FUNCTION part_in_directory();
CREATE TRIGGER "SectorProfile_in_directory" AFTER INSERT OR UPDATE OR DELETE ON "SectorProfile"
  FOR EACH ROW EXECUTE FUNCTION part_in_directory();

-- Companies from before have no job yet: the worker's hourly sweep describes what is stale.
INSERT INTO "DirectoryEntry" ("companyId", "isVisible", "revision")
  SELECT "id", "state" = 'verified' AND 'directory' = ANY ("consents"), pg_current_xact_id()::text::bigint FROM "Company" WHERE "state" <> 'draft';
