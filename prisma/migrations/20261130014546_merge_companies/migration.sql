-- AlterEnum
ALTER TYPE "CompanyState" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Company_mergedIntoId_idx" ON "Company"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A merged company says which one goes on in its place, never itself. (As text: a value cannot be used in the transaction that adds it.)
ALTER TABLE "Company" ADD CONSTRAINT "Company_merged_into_another" CHECK (
  ("state"::text = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" IS DISTINCT FROM "id"
);

-- A draft that was merged stays as unfinished as it was.
ALTER TABLE "Company" DROP CONSTRAINT "Company_whole_when_submitted";
ALTER TABLE "Company" ADD CONSTRAINT "Company_whole_when_submitted" CHECK (
  "state" = 'draft' OR "deletedAt" IS NOT NULL OR "mergedIntoId" IS NOT NULL
  OR ("legalName" IS NOT NULL AND "legalNameLatin" IS NOT NULL AND "registerKind" IS NOT NULL AND "registerNumber" IS NOT NULL
      AND "homeChamberId" IS NOT NULL AND "cityId" IS NOT NULL AND "contactName" IS NOT NULL AND "contactEmail" IS NOT NULL
      AND "contactLanguage" IS NOT NULL)
);

-- Its register number belongs to the one that goes on.
DROP INDEX "Company_register_taken";
CREATE UNIQUE INDEX "Company_register_taken" ON "Company" ("registerKind", "registerNumber")
  WHERE "state" <> 'draft' AND "state" <> 'rejected' AND "mergedIntoId" IS NULL;
DROP INDEX "Company_ntn_taken";
CREATE UNIQUE INDEX "Company_ntn_taken" ON "Company" (left("registerNumber", 7))
  WHERE "registerKind" = 'NTN' AND "state" <> 'draft' AND "state" <> 'rejected' AND "mergedIntoId" IS NULL;
