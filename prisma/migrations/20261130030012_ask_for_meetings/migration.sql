-- CreateEnum
CREATE TYPE "MeetingRequestState" AS ENUM ('asked', 'accepted', 'declined', 'withdrawn', 'expired', 'vetoed');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "requestDays" SMALLINT NOT NULL DEFAULT 7,
ADD COLUMN     "requestQuota" SMALLINT NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "takesRequests" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "MeetingRequest" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "askerId" UUID NOT NULL,
    "askerCountry" "Country" NOT NULL,
    "receiverId" UUID NOT NULL,
    "receiverCountry" "Country" NOT NULL,
    "message" TEXT NOT NULL,
    "state" "MeetingRequestState" NOT NULL DEFAULT 'asked',
    "stateReason" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "remindAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "meetingId" UUID,

    CONSTRAINT "MeetingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingRequestLink" (
    "tokenHash" TEXT NOT NULL,
    "requestId" UUID NOT NULL,

    CONSTRAINT "MeetingRequestLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "MeetingRequest_eventId_state_idx" ON "MeetingRequest"("eventId", "state");

-- CreateIndex
CREATE INDEX "MeetingRequest_askerId_idx" ON "MeetingRequest"("askerId");

-- CreateIndex
CREATE INDEX "MeetingRequest_receiverId_idx" ON "MeetingRequest"("receiverId");

-- CreateIndex
CREATE INDEX "MeetingRequest_state_expiresAt_idx" ON "MeetingRequest"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "MeetingRequestLink_requestId_idx" ON "MeetingRequestLink"("requestId");

-- AddForeignKey
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_askerId_askerCountry_fkey" FOREIGN KEY ("askerId", "askerCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_receiverId_receiverCountry_fkey" FOREIGN KEY ("receiverId", "receiverCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_meetingId_eventId_fkey" FOREIGN KEY ("meetingId", "eventId") REFERENCES "Meeting"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRequestLink" ADD CONSTRAINT "MeetingRequestLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "MeetingRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Event" ADD CONSTRAINT "Event_requests" CHECK ("requestQuota" BETWEEN 0 AND 50 AND "requestDays" BETWEEN 2 AND 30);
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_two_countries" CHECK ("askerCountry" <> "receiverCountry");
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_says_something" CHECK (length(btrim("message")) > 0);
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_answered_when" CHECK ("state" NOT IN ('accepted', 'declined') OR "answeredAt" IS NOT NULL);
ALTER TABLE "MeetingRequest" ADD CONSTRAINT "MeetingRequest_veto_has_reason" CHECK ("state" <> 'vetoed' OR length(btrim(coalesce("stateReason", ''))) > 0);
-- A no, a yes and a veto are final for the two at this event; what ran out is not asked again by the same side.
CREATE UNIQUE INDEX "MeetingRequest_one_of_two" ON "MeetingRequest" ("eventId", least("askerId", "receiverId"), greatest("askerId", "receiverId"))
  WHERE "state" IN ('asked', 'accepted', 'declined', 'vetoed');
CREATE UNIQUE INDEX "MeetingRequest_asked_once" ON "MeetingRequest" ("eventId", "askerId", "receiverId") WHERE "state" <> 'withdrawn';

CREATE FUNCTION "MeetingRequest_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most int;
  open int;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."state" <> OLD."state" AND NOT (OLD."state" = 'asked' OR (OLD."state" = 'accepted' AND NEW."state" IN ('vetoed', 'withdrawn'))) THEN
      RAISE EXCEPTION 'a meeting request that is % does not become %', OLD."state", NEW."state" USING ERRCODE = 'check_violation', CONSTRAINT = 'MeetingRequest_transition';
    END IF;
    RETURN NEW;
  END IF;
  -- Whoever asks asks one after the other, so that the count below is right.
  PERFORM 1 FROM "Participation" WHERE "eventId" = NEW."eventId" AND "companyId" = NEW."askerId" AND "state" = 'accepted' FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM "Participation" WHERE "eventId" = NEW."eventId" AND "companyId" = NEW."receiverId" AND "state" = 'accepted') THEN
    RAISE EXCEPTION 'both take part in the event' USING ERRCODE = 'check_violation', CONSTRAINT = 'MeetingRequest_participants';
  END IF;
  IF EXISTS (SELECT FROM "Preference" WHERE "eventId" = NEW."eventId" AND "wish" = 'no_thanks'
      AND (("companyId" = NEW."askerId" AND "otherId" = NEW."receiverId") OR ("companyId" = NEW."receiverId" AND "otherId" = NEW."askerId"))) THEN
    RAISE EXCEPTION 'one of the two does not want to meet the other' USING ERRCODE = 'check_violation', CONSTRAINT = 'MeetingRequest_refused';
  END IF;
  SELECT "requestQuota" INTO most FROM "Event" WHERE "id" = NEW."eventId";
  SELECT count(*) INTO open FROM "MeetingRequest" WHERE "eventId" = NEW."eventId" AND "askerId" = NEW."askerId" AND "state" = 'asked';
  IF open >= most THEN
    RAISE EXCEPTION 'no more than % open meeting requests', most USING ERRCODE = 'check_violation', CONSTRAINT = 'MeetingRequest_cap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MeetingRequest_guard" BEFORE INSERT OR UPDATE OF "state" ON "MeetingRequest" FOR EACH ROW EXECUTE FUNCTION "MeetingRequest_guard"();
