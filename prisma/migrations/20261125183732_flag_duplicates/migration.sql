-- Names are compared by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "DuplicateReason" AS ENUM ('number', 'name', 'similar', 'domain');

-- CreateTable
CREATE TABLE "CompanyTrace" (
    "companyId" UUID NOT NULL,
    "isStale" BOOLEAN NOT NULL DEFAULT true,
    "country" "Country" NOT NULL,
    "number" TEXT,
    "domain" TEXT,
    "names" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CompanyTrace_pkey" PRIMARY KEY ("companyId")
);

-- CreateTable
CREATE TABLE "DuplicatePair" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "reasons" "DuplicateReason"[],
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DuplicatePair_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "DuplicateDismissal" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "chamberId" TEXT NOT NULL,
    "reasons" "DuplicateReason"[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DuplicateDismissal_pkey" PRIMARY KEY ("oneId","otherId","chamberId")
);

-- CreateIndex
CREATE INDEX "CompanyTrace_isStale_idx" ON "CompanyTrace"("isStale");

-- CreateIndex
CREATE INDEX "CompanyTrace_number_idx" ON "CompanyTrace"("number");

-- CreateIndex
CREATE INDEX "CompanyTrace_domain_idx" ON "CompanyTrace"("domain");

-- CreateIndex
CREATE INDEX "CompanyTrace_names_idx" ON "CompanyTrace" USING GIN ("names" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "DuplicatePair_otherId_idx" ON "DuplicatePair"("otherId");

-- AddForeignKey
ALTER TABLE "CompanyTrace" ADD CONSTRAINT "CompanyTrace_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_oneId_otherId_fkey" FOREIGN KEY ("oneId", "otherId") REFERENCES "DuplicatePair"("oneId", "otherId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_in_order" CHECK ("oneId" < "otherId");

-- Whatever changes by what a company is recognised, the worker compares it again.
CREATE FUNCTION company_leaves_trace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CompanyTrace" AS trace ("companyId", "country") VALUES (NEW."id", NEW."country")
  ON CONFLICT ("companyId") DO UPDATE SET "isStale" = true, "country" = excluded."country" WHERE NOT trace."isStale" OR trace."country" <> excluded."country";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Company_leaves_trace" AFTER INSERT OR UPDATE OF "state", "country", "cityId", "legalName", "legalNameLatin", "registerNumber",
  "contactEmail", "deletedAt" ON "Company" FOR EACH ROW EXECUTE FUNCTION company_leaves_trace();
INSERT INTO "CompanyTrace" ("companyId", "country") SELECT "id", "country" FROM "Company";
