-- CreateEnum
CREATE TYPE "CalendarState" AS ENUM ('told', 'cancelled', 'withdrawn');

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "delegateId" UUID,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "state" "CalendarState" NOT NULL DEFAULT 'told',
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "told" JSONB NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_uid_key" ON "CalendarEntry"("uid");

-- CreateIndex
CREATE INDEX "CalendarEntry_eventId_state_idx" ON "CalendarEntry"("eventId", "state");

-- CreateIndex
CREATE INDEX "CalendarEntry_companyId_idx" ON "CalendarEntry"("companyId");

-- CreateIndex
CREATE INDEX "CalendarEntry_participationId_idx" ON "CalendarEntry"("participationId");

-- CreateIndex
CREATE INDEX "CalendarEntry_delegateId_idx" ON "CalendarEntry"("delegateId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_meetingId_delegateId_key" ON "CalendarEntry"("meetingId", "delegateId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_meetingId_eventId_fkey" FOREIGN KEY ("meetingId", "eventId") REFERENCES "Meeting"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_participationId_eventId_companyId_fkey" FOREIGN KEY ("participationId", "eventId", "companyId") REFERENCES "Participation"("id", "eventId", "companyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Delegate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_sequence" CHECK ("sequence" >= 0);
-- By uid and sequence a calendar knows an entry again and which message is the latest.
CREATE FUNCTION "CalendarEntry_rises"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."uid" <> OLD."uid" THEN RAISE EXCEPTION 'a calendar entry keeps its uid' USING ERRCODE = 'check_violation'; END IF;
  IF (NEW."state", NEW."told", NEW."address") IS DISTINCT FROM (OLD."state", OLD."told", OLD."address") AND NEW."sequence" <= OLD."sequence" THEN
    RAISE EXCEPTION 'a calendar entry that changes has a higher sequence' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CalendarEntry_rises" BEFORE UPDATE ON "CalendarEntry" FOR EACH ROW EXECUTE FUNCTION "CalendarEntry_rises"();
