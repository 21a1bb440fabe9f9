-- CreateEnum
CREATE TYPE "VisaState" AS ENUM ('not_needed', 'wanted', 'sent', 'granted', 'refused');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('add_delegate', 'change_delegate', 'remove_delegate', 'availability', 'languages', 'withdrawal');

-- CreateEnum
CREATE TYPE "ChangeState" AS ENUM ('asked', 'approved', 'refused', 'withdrawn');

-- DropForeignKey
ALTER TABLE "Delegate" DROP CONSTRAINT "Delegate_personId_fkey";

-- CreateTable
CREATE TABLE "DelegateTravel" (
    "delegateId" UUID NOT NULL,
    "visa" "VisaState" NOT NULL DEFAULT 'not_needed',
    "note" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DelegateTravel_pkey" PRIMARY KEY ("delegateId")
);

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "state" "ChangeState" NOT NULL DEFAULT 'asked',
    "delegateId" UUID,
    "before" JSONB,
    "after" JSONB,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeRequest_eventId_state_idx" ON "ChangeRequest"("eventId", "state");

-- CreateIndex
CREATE INDEX "ChangeRequest_participationId_idx" ON "ChangeRequest"("participationId");

-- CreateIndex
CREATE INDEX "ChangeRequest_companyId_idx" ON "ChangeRequest"("companyId");

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegateTravel" ADD CONSTRAINT "DelegateTravel_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Delegate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_participationId_eventId_companyId_fkey" FOREIGN KEY ("participationId", "eventId", "companyId") REFERENCES "Participation"("id", "eventId", "companyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Delegate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DelegateTravel" ADD CONSTRAINT "DelegateTravel_note_said" CHECK (length(btrim(coalesce("note", 'x'))) > 0);
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_decided_by_somebody" CHECK (
  CASE WHEN "state" IN ('approved', 'refused') THEN "decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL ELSE "decidedById" IS NULL END);
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_refusal_has_reason" CHECK ("state" <> 'refused' OR length(btrim(coalesce("reason", ''))) > 0);
-- One open question each: a later one takes the place of an earlier one. Who is to come in addition can be several.
CREATE UNIQUE INDEX "ChangeRequest_one_open" ON "ChangeRequest" ("participationId", "kind") WHERE "state" = 'asked' AND "kind" IN ('availability', 'languages', 'withdrawal');
CREATE UNIQUE INDEX "ChangeRequest_one_open_of_delegate" ON "ChangeRequest" ("delegateId") WHERE "state" = 'asked' AND "delegateId" IS NOT NULL;

-- What was decided stays decided.
CREATE FUNCTION "ChangeRequest_settled"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'asked' AND NEW."state" <> OLD."state" THEN
    RAISE EXCEPTION 'a change request that is % stays so', OLD."state" USING ERRCODE = 'check_violation', CONSTRAINT = 'ChangeRequest_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ChangeRequest_settled" BEFORE UPDATE OF "state" ON "ChangeRequest" FOR EACH ROW EXECUTE FUNCTION "ChangeRequest_settled"();
