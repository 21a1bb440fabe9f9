-- AlterTable
ALTER TABLE "Chamber" ADD COLUMN     "expireMonths" SMALLINT NOT NULL DEFAULT 12,
ADD COLUMN     "nudgeMonths" SMALLINT NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "nudgedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Company_state_confirmedAt_idx" ON "Company"("state", "confirmedAt");

-- What is there was last right when its chamber decided, or when it was submitted.
UPDATE "Company" SET "confirmedAt" = coalesce("verifiedAt", "submittedAt", "createdAt");

ALTER TABLE "Chamber" ADD CONSTRAINT "Chamber_terms" CHECK ("nudgeMonths" >= 1 AND "nudgeMonths" < "expireMonths");
