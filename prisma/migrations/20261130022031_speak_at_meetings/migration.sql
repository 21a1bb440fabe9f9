-- AlterTable
ALTER TABLE "TimetableRun" ADD COLUMN     "keepsPlaced" BOOLEAN NOT NULL DEFAULT false;

-- In which languages a company meets at an event: those it named for it, else its own.
CREATE FUNCTION "spoken"(event uuid, company uuid) RETURNS "Language"[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN cardinality(p."languages") > 0 THEN p."languages" ELSE c."languages" END
  FROM "Company" c LEFT JOIN "Participation" p ON p."companyId" = c."id" AND p."eventId" = event WHERE c."id" = company;
$$;

-- Whether the two sides of a meeting understand each other: in a language of both, through this interpreter, or somebody decided that they do without.
-- Who agreed on the spot to meet knows how. Nothing is asked of a company that named no language at all.
CREATE FUNCTION "understood"(meeting uuid, interpreter uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m."source" = 'walk_in' OR m."interpreterWaiver" IS NOT NULL OR pk && kz OR cardinality(pk) = 0 OR cardinality(kz) = 0
    OR EXISTS (SELECT 1 FROM "Interpreter" i WHERE i."id" = interpreter AND i."languages" && pk AND i."languages" && kz)
  FROM "Meeting" m CROSS JOIN LATERAL (
    SELECT "spoken"(m."eventId", m."pkCompanyId") AS pk, "spoken"(m."eventId", m."kzCompanyId") AS kz
  ) sides WHERE m."id" = meeting;
$$;

CREATE FUNCTION "require_understood"(meeting uuid, interpreter uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "understood"(meeting, interpreter) THEN
    RAISE EXCEPTION 'meeting % has no common language, no interpreter of the pair and no waiver', meeting
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Placement_understood';
  END IF;
END $$;

CREATE FUNCTION "Placement_understood"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "require_understood"(NEW."meetingId", NEW."interpreterId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Placement_understood" AFTER INSERT OR UPDATE OF "interpreterId", "plan" ON "Placement"
  FOR EACH ROW WHEN (NEW."plan" = 'published') EXECUTE FUNCTION "Placement_understood"();

-- Neither an interpreter's languages nor a waiver is taken from under a published meeting.
CREATE FUNCTION "Interpreter_understood"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "require_understood"("meetingId", "interpreterId") FROM "Placement" WHERE "plan" = 'published' AND "interpreterId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Interpreter_understood" AFTER UPDATE OF "languages" ON "Interpreter" FOR EACH ROW EXECUTE FUNCTION "Interpreter_understood"();

CREATE FUNCTION "Meeting_understood"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "require_understood"("meetingId", "interpreterId") FROM "Placement" WHERE "plan" = 'published' AND "meetingId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Meeting_understood" AFTER UPDATE OF "interpreterWaiver" ON "Meeting"
  FOR EACH ROW WHEN (NEW."interpreterWaiver" IS NULL AND OLD."interpreterWaiver" IS NOT NULL) EXECUTE FUNCTION "Meeting_understood"();
