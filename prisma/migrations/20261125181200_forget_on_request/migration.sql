-- CreateEnum
CREATE TYPE "ErasureOf" AS ENUM ('event', 'company', 'person');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "deleteAfter" TIMESTAMPTZ(3),
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "retentionMonths" INTEGER NOT NULL DEFAULT 24;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" "ErasureOf" NOT NULL,
    "eventId" UUID,
    "counts" JSONB NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Erasure_at_idx" ON "Erasure"("at");

-- CreateIndex
CREATE INDEX "Erasure_eventId_idx" ON "Erasure"("eventId");

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An erased company is whole in nothing but its country.
ALTER TABLE "Company" DROP CONSTRAINT "Company_whole_when_submitted";
ALTER TABLE "Company" ADD CONSTRAINT "Company_whole_when_submitted" CHECK (
  "state" = 'draft' OR "deletedAt" IS NOT NULL
  OR ("legalName" IS NOT NULL AND "legalNameLatin" IS NOT NULL AND "registerKind" IS NOT NULL AND "registerNumber" IS NOT NULL
      AND "homeChamberId" IS NOT NULL AND "cityId" IS NOT NULL AND "contactName" IS NOT NULL AND "contactEmail" IS NOT NULL
      AND "contactLanguage" IS NOT NULL)
);
-- What is deleted is seen, matched and reached by nobody.
ALTER TABLE "Company" ADD CONSTRAINT "Company_deleted_says_nothing" CHECK (
  "deletedAt" IS NULL
  OR ("state" <> 'verified' AND cardinality("consents") = 0 AND "homeChamberId" IS NULL AND "legalName" IS NULL AND "legalNameLatin" IS NULL
      AND "registerNumber" IS NULL AND "contactName" IS NULL AND "contactEmail" IS NULL AND "contactPhone" IS NULL)
);
ALTER TABLE "Person" ADD CONSTRAINT "Person_deleted_names_nobody" CHECK (
  "deletedAt" IS NULL OR ("email" LIKE 'deleted-%@deleted.invalid' AND "emailVerifiedAt" IS NULL AND "nameLatin" IS NULL AND "secondFactor" IS NULL)
);
ALTER TABLE "Event" ADD CONSTRAINT "Event_retention" CHECK ("retentionMonths" BETWEEN 1 AND 120);
