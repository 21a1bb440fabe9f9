-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN     "chambersToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindAt" TIMESTAMPTZ(3),
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "settlesAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "reminderTokenHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_reminderTokenHash_key" ON "Invitation"("reminderTokenHash");

-- A no can only be taken back while nobody else knows of it.
ALTER TABLE "Introduction" ADD CONSTRAINT "settles_only_when_invited" CHECK ("settlesAt" IS NULL OR "state" = 'invited');

-- Who is asked now is reminded like everybody else; what ended before is no news for the chambers.
UPDATE "Introduction" SET "remindAt" = "createdAt" + ("expiresAt" - "createdAt") / 2 WHERE "state" IN ('invited', 'accepted_by_one');
UPDATE "Introduction" SET "chambersToldAt" = "expiresAt" WHERE "state" = 'expired';
