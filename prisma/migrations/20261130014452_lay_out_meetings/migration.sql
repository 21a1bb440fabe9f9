CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "TimetableSource" AS ENUM ('introduced', 'approved');

-- CreateEnum
CREATE TYPE "MeetingSource" AS ENUM ('matched', 'requested', 'walk_in');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('draft', 'published', 'held', 'no_show', 'cancelled');

-- CreateEnum
CREATE TYPE "Plan" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "MeetingChange" AS ENUM ('placed', 'moved', 'cancelled');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('table', 'booth', 'room');

-- CreateEnum
CREATE TYPE "ProgrammeKind" AS ENUM ('opening', 'plenary', 'visit', 'meal', 'prayer', 'holiday', 'other');

-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'online_session';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EventState" ADD VALUE 'registration_open';
ALTER TYPE "EventState" ADD VALUE 'registration_closed';
ALTER TYPE "EventState" ADD VALUE 'matching';
ALTER TYPE "EventState" ADD VALUE 'timetable_published';
ALTER TYPE "EventState" ADD VALUE 'running';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "changesUntil" TIMESTAMPTZ(3),
ADD COLUMN     "timetableFrom" "TimetableSource" NOT NULL DEFAULT 'introduced',
ADD COLUMN     "walkMinutes" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "EventOrganiser" ADD COLUMN     "quota" INTEGER;

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "languages" "Language"[] DEFAULT ARRAY[]::"Language"[],
ADD COLUMN     "needsInterpreter" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Delegate" (
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "nameLatin" TEXT,
    "jobTitle" TEXT,
    "email" TEXT,
    "language" "Language" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "participationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("participationId","sessionId")
);

-- CreateTable
CREATE TABLE "Interpreter" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameLatin" TEXT,
    "languages" "Language"[],

    CONSTRAINT "Interpreter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterpreterAbsence" (
    "interpreterId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,

    CONSTRAINT "InterpreterAbsence_pkey" PRIMARY KEY ("interpreterId","sessionId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "pkCompanyId" UUID NOT NULL,
    "pkCountry" "Country" NOT NULL DEFAULT 'PK',
    "kzCompanyId" UUID NOT NULL,
    "kzCountry" "Country" NOT NULL DEFAULT 'KZ',
    "source" "MeetingSource" NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'draft',
    "matchId" UUID,
    "link" TEXT,
    "absent" "Country"[] DEFAULT ARRAY[]::"Country"[],
    "stateReason" TEXT,
    "unplaced" JSONB,
    "interpreterWaiver" TEXT,
    "interpreterWaivedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Placement" (
    "meetingId" UUID NOT NULL,
    "plan" "Plan" NOT NULL,
    "eventId" UUID NOT NULL,
    "slotId" UUID NOT NULL,
    "placeId" UUID,
    "interpreterId" UUID,
    "isLocked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("meetingId","plan")
);

-- CreateTable
CREATE TABLE "Occupation" (
    "meetingId" UUID NOT NULL,
    "plan" "Plan" NOT NULL,
    "thing" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Occupation_pkey" PRIMARY KEY ("meetingId","plan","thing")
);

-- CreateTable
CREATE TABLE "TimetableRun" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "startedById" UUID,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT,
    "figures" JSONB,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TimetableRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimetableVersion" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TimetableVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimetableChange" (
    "versionId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "change" "MeetingChange" NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "TimetableChange_pkey" PRIMARY KEY ("versionId","meetingId")
);

-- CreateTable
CREATE TABLE "EventSession" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "slotMinutes" SMALLINT NOT NULL,
    "gapMinutes" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "EventSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hall" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "Hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "hallId" UUID,
    "kind" "PlaceKind" NOT NULL DEFAULT 'table',
    "label" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "boothOfId" UUID,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeItem" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" "ProgrammeKind" NOT NULL,
    "title" JSONB NOT NULL,
    "place" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "country" "Country",
    "blocks" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ProgrammeItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delegate_participationId_idx" ON "Delegate"("participationId");

-- CreateIndex
CREATE INDEX "Delegate_companyId_idx" ON "Delegate"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegate_eventId_personId_key" ON "Delegate"("eventId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Delegate_eventId_email_key" ON "Delegate"("eventId", "email");

-- CreateIndex
CREATE INDEX "Absence_sessionId_idx" ON "Absence"("sessionId");

-- CreateIndex
CREATE INDEX "Interpreter_eventId_idx" ON "Interpreter"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Interpreter_id_eventId_key" ON "Interpreter"("id", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_matchId_key" ON "Meeting"("matchId");

-- CreateIndex
CREATE INDEX "Meeting_eventId_state_idx" ON "Meeting"("eventId", "state");

-- CreateIndex
CREATE INDEX "Meeting_pkCompanyId_idx" ON "Meeting"("pkCompanyId");

-- CreateIndex
CREATE INDEX "Meeting_kzCompanyId_idx" ON "Meeting"("kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_eventId_pkCompanyId_kzCompanyId_key" ON "Meeting"("eventId", "pkCompanyId", "kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_id_eventId_key" ON "Meeting"("id", "eventId");

-- CreateIndex
CREATE INDEX "Placement_eventId_plan_slotId_idx" ON "Placement"("eventId", "plan", "slotId");

-- CreateIndex
CREATE INDEX "Placement_slotId_idx" ON "Placement"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "TimetableRun_eventId_number_key" ON "TimetableRun"("eventId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TimetableVersion_eventId_number_key" ON "TimetableVersion"("eventId", "number");

-- CreateIndex
CREATE INDEX "TimetableChange_meetingId_idx" ON "TimetableChange"("meetingId");

-- CreateIndex
CREATE INDEX "EventSession_eventId_startsAt_idx" ON "EventSession"("eventId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventSession_id_eventId_key" ON "EventSession"("id", "eventId");

-- CreateIndex
CREATE INDEX "Slot_sessionId_idx" ON "Slot"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_id_eventId_key" ON "Slot"("id", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_eventId_startsAt_key" ON "Slot"("eventId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Hall_id_eventId_key" ON "Hall"("id", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Hall_eventId_name_key" ON "Hall"("eventId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Place_boothOfId_key" ON "Place"("boothOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_id_eventId_key" ON "Place"("id", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_eventId_label_key" ON "Place"("eventId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Place_boothOfId_eventId_key" ON "Place"("boothOfId", "eventId");

-- CreateIndex
CREATE INDEX "ProgrammeItem_eventId_startsAt_idx" ON "ProgrammeItem"("eventId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_id_eventId_companyId_key" ON "Participation"("id", "eventId", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_id_eventId_key" ON "Participation"("id", "eventId");

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_participationId_eventId_companyId_fkey" FOREIGN KEY ("participationId", "eventId", "companyId") REFERENCES "Participation"("id", "eventId", "companyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_participationId_eventId_fkey" FOREIGN KEY ("participationId", "eventId") REFERENCES "Participation"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_sessionId_eventId_fkey" FOREIGN KEY ("sessionId", "eventId") REFERENCES "EventSession"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interpreter" ADD CONSTRAINT "Interpreter_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterAbsence" ADD CONSTRAINT "InterpreterAbsence_interpreterId_eventId_fkey" FOREIGN KEY ("interpreterId", "eventId") REFERENCES "Interpreter"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterAbsence" ADD CONSTRAINT "InterpreterAbsence_sessionId_eventId_fkey" FOREIGN KEY ("sessionId", "eventId") REFERENCES "EventSession"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_pkCompanyId_pkCountry_fkey" FOREIGN KEY ("pkCompanyId", "pkCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_kzCompanyId_kzCountry_fkey" FOREIGN KEY ("kzCompanyId", "kzCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_interpreterWaivedById_fkey" FOREIGN KEY ("interpreterWaivedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_meetingId_eventId_fkey" FOREIGN KEY ("meetingId", "eventId") REFERENCES "Meeting"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_slotId_eventId_fkey" FOREIGN KEY ("slotId", "eventId") REFERENCES "Slot"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_placeId_eventId_fkey" FOREIGN KEY ("placeId", "eventId") REFERENCES "Place"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_interpreterId_eventId_fkey" FOREIGN KEY ("interpreterId", "eventId") REFERENCES "Interpreter"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occupation" ADD CONSTRAINT "Occupation_meetingId_plan_fkey" FOREIGN KEY ("meetingId", "plan") REFERENCES "Placement"("meetingId", "plan") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableRun" ADD CONSTRAINT "TimetableRun_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableRun" ADD CONSTRAINT "TimetableRun_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableVersion" ADD CONSTRAINT "TimetableVersion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableVersion" ADD CONSTRAINT "TimetableVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableChange" ADD CONSTRAINT "TimetableChange_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TimetableVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimetableChange" ADD CONSTRAINT "TimetableChange_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_sessionId_eventId_fkey" FOREIGN KEY ("sessionId", "eventId") REFERENCES "EventSession"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hall" ADD CONSTRAINT "Hall_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_hallId_eventId_fkey" FOREIGN KEY ("hallId", "eventId") REFERENCES "Hall"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_boothOfId_eventId_fkey" FOREIGN KEY ("boothOfId", "eventId") REFERENCES "Participation"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "EventOrganiser" ADD CONSTRAINT "EventOrganiser_quota" CHECK ("quota" IS NULL OR "quota" BETWEEN 1 AND 5000);
ALTER TABLE "Event" ADD CONSTRAINT "Event_walk_minutes" CHECK ("walkMinutes" BETWEEN 0 AND 60);
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_minutes" CHECK ("slotMinutes" BETWEEN 5 AND 240 AND "gapMinutes" BETWEEN 0 AND 120);
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_apart" EXCLUDE USING gist ("eventId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_apart" EXCLUDE USING gist ("eventId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Place" ADD CONSTRAINT "Place_booth_has_exhibitor" CHECK ("boothOfId" IS NULL OR "kind" = 'booth');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_countries" CHECK ("pkCountry" = 'PK' AND "kzCountry" = 'KZ');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_matched_has_match" CHECK (("source" = 'matched') = ("matchId" IS NOT NULL));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_no_show_by_side" CHECK (("state" = 'no_show') = (cardinality("absent") > 0));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_waiver_by_somebody" CHECK (("interpreterWaiver" IS NULL) = ("interpreterWaivedById" IS NULL) AND length(btrim(coalesce("interpreterWaiver", 'x'))) > 0);
-- One timetabling at a time an event.
CREATE UNIQUE INDEX "TimetableRun_one_under_way" ON "TimetableRun" ("eventId") WHERE "state" IN ('queued', 'running');

-- Nobody and nothing is in two places at once. Deferrable, so that two meetings can change places in one transaction.
ALTER TABLE "Occupation" ADD CONSTRAINT "Occupation_once" EXCLUDE USING gist ("plan" WITH =, "thing" WITH =, tstzrange("startsAt", "endsAt") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

-- What a placement takes: both companies, those of their delegates who have an account, its place and its interpreter.
CREATE FUNCTION "occupy"(meeting uuid, which "Plan") RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Occupation" WHERE "meetingId" = meeting AND "plan" = which;
  INSERT INTO "Occupation" ("meetingId", "plan", "thing", "startsAt", "endsAt")
  SELECT DISTINCT p."meetingId", p."plan", CASE WHEN p."plan" = 'draft' THEN p."eventId" || ':' ELSE '' END || taken.thing, s."startsAt", s."endsAt"
  FROM "Placement" p
  JOIN "Slot" s ON s."id" = p."slotId"
  JOIN "Meeting" m ON m."id" = p."meetingId"
  CROSS JOIN LATERAL (
    SELECT 'company:' || m."pkCompanyId" AS thing
    UNION ALL SELECT 'company:' || m."kzCompanyId"
    UNION ALL SELECT 'person:' || d."personId" FROM "Delegate" d
      WHERE d."eventId" = m."eventId" AND d."companyId" IN (m."pkCompanyId", m."kzCompanyId") AND d."personId" IS NOT NULL
    UNION ALL SELECT 'place:' || p."placeId" WHERE p."placeId" IS NOT NULL
    UNION ALL SELECT 'interpreter:' || p."interpreterId" WHERE p."interpreterId" IS NOT NULL
  ) taken
  WHERE p."meetingId" = meeting AND p."plan" = which;
$$;

CREATE FUNCTION "Placement_occupies"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "occupy"(NEW."meetingId", NEW."plan");
  RETURN NULL;
END $$;
CREATE TRIGGER "Placement_occupies" AFTER INSERT OR UPDATE ON "Placement" FOR EACH ROW EXECUTE FUNCTION "Placement_occupies"();

CREATE FUNCTION "Slot_occupies"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "occupy"("meetingId", "plan") FROM "Placement" WHERE "slotId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Slot_occupies" AFTER UPDATE ON "Slot" FOR EACH ROW EXECUTE FUNCTION "Slot_occupies"();

CREATE FUNCTION "Delegate_occupies"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who "Delegate" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM "occupy"(p."meetingId", p."plan") FROM "Placement" p JOIN "Meeting" m ON m."id" = p."meetingId"
    WHERE m."eventId" = who."eventId" AND who."companyId" IN (m."pkCompanyId", m."kzCompanyId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Delegate_occupies" AFTER INSERT OR DELETE OR UPDATE OF "personId", "companyId" ON "Delegate" FOR EACH ROW EXECUTE FUNCTION "Delegate_occupies"();
