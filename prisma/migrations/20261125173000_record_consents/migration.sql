-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('directory', 'matching', 'contact', 'abroad', 'direct');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "consents" "ConsentPurpose"[] DEFAULT ARRAY[]::"ConsentPurpose"[];

-- CreateTable
CREATE TABLE "ConsentRecord" (
    "id" BIGSERIAL NOT NULL,
    "companyId" UUID NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "eventId" UUID,
    "isGiven" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID,
    "chamberId" TEXT,
    "howGiven" TEXT,
    "textVersion" INTEGER,
    "language" "Language",

    CONSTRAINT "ConsentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConsentRecord_companyId_id_idx" ON "ConsentRecord"("companyId", "id");

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- `direct` is an event's, every other purpose the company's own; what a chamber wrote down says how it learned it.
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_direct_at_event" CHECK (("purpose" = 'direct') = ("eventId" IS NOT NULL));
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_chamber_says_how" CHECK (
  "chamberId" IS NULL OR ("personId" IS NOT NULL AND length(btrim(coalesce("howGiven", ''))) > 0)
);
-- Whoever agreed for the company had read a text.
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_text_shown" CHECK (
  NOT "isGiven" OR "personId" IS NULL OR "chamberId" IS NOT NULL OR ("textVersion" IS NOT NULL AND "language" IS NOT NULL)
);
ALTER TABLE "Company" ADD CONSTRAINT "Company_consents_standing" CHECK (NOT 'direct' = ANY ("consents"));

-- What was agreed to before there were records: no version of a text, and nobody's name.
UPDATE "Company" SET "consents" = '{directory}' WHERE "isListed";
INSERT INTO "ConsentRecord" ("companyId", "purpose", "isGiven", "at") SELECT "id", 'directory', true, now() FROM "Company" WHERE "isListed";
INSERT INTO "ConsentRecord" ("companyId", "purpose", "eventId", "isGiven", "at")
  SELECT "companyId", 'direct', "eventId", true, "directConsentAt" FROM "Participation" WHERE "directConsentAt" IS NOT NULL;
ALTER TABLE "Company" DROP COLUMN "isListed";

-- Consent records only grow, whoever is connected, as the audit trail does.
CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Consent records cannot be changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "ConsentRecord_only_grows" BEFORE UPDATE OR DELETE ON "ConsentRecord" FOR EACH ROW EXECUTE FUNCTION refuse_consent_change();
CREATE TRIGGER "ConsentRecord_never_emptied" BEFORE TRUNCATE ON "ConsentRecord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();
