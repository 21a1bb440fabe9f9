-- CreateEnum
CREATE TYPE "FileUse" AS ENUM ('logo', 'logo_small', 'catalogue', 'certificate');

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "use" "FileUse" NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "checkedById" UUID,
    "checkedIn" TEXT,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "fileId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" TEXT,
    "title" TEXT,
    "issuer" TEXT NOT NULL,
    "number" TEXT,
    "validFrom" DATE,
    "expiresOn" DATE,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("fileId")
);

-- CreateTable
CREATE TABLE "UnneededBytes" (
    "key" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnneededBytes_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Attestation" (
    "code" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "chamberId" TEXT NOT NULL,
    "legalName" TEXT NOT NULL,
    "legalNameLatin" TEXT NOT NULL,
    "registerKind" "RegisterKind" NOT NULL,
    "registerNumber" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_key_key" ON "StoredFile"("key");

-- CreateIndex
CREATE INDEX "StoredFile_companyId_use_idx" ON "StoredFile"("companyId", "use");

-- CreateIndex
CREATE INDEX "Certificate_companyId_idx" ON "Certificate"("companyId");

-- CreateIndex
CREATE INDEX "UnneededBytes_dueAt_idx" ON "UnneededBytes"("dueAt");

-- CreateIndex
CREATE INDEX "Attestation_companyId_issuedAt_idx" ON "Attestation"("companyId", "issuedAt");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_checkedIn_fkey" FOREIGN KEY ("checkedIn") REFERENCES "Chamber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One logo, in each size.
CREATE UNIQUE INDEX "StoredFile_one_logo" ON "StoredFile" ("companyId", "use") WHERE "use" IN ('logo', 'logo_small');
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size" CHECK ("size" > 0);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_checked_by_somebody" CHECK (
  num_nulls("checkedAt", "checkedById", "checkedIn") IN (0, 3)
);
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_named" CHECK (num_nonnulls("kind", "title") = 1);
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_span" CHECK ("expiresOn" >= "validFrom");
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_span" CHECK ("expiresAt" > "issuedAt");
-- A company has one attestation at a time.
CREATE UNIQUE INDEX "Attestation_current" ON "Attestation" ("companyId") WHERE "replacedAt" IS NULL;

-- Whatever deletes a file's row, its bytes are known to be deleted.
CREATE FUNCTION file_is_unneeded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "UnneededBytes" ("key", "dueAt") VALUES (OLD."key", now()) ON CONFLICT ("key") DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER "StoredFile_unneeded" AFTER DELETE ON "StoredFile" FOR EACH ROW EXECUTE FUNCTION file_is_unneeded();

-- Companies that were verified before have an attestation until their profile's time is over, as their chamber set it.
INSERT INTO "Attestation"
    ("code", "companyId", "chamberId", "legalName", "legalNameLatin", "registerKind", "registerNumber", "issuedAt", "expiresAt")
  SELECT left(hex, 12) || right(hex, 12), "id", "homeChamberId", "legalName", "legalNameLatin", "registerKind", "registerNumber", "issuedAt",
    greatest("confirmedAt", "issuedAt") + make_interval(months => "expireMonths")
  FROM (
    SELECT c.*, h."expireMonths", replace(gen_random_uuid()::text, '-', '') AS hex, coalesce(c."verifiedAt", c."confirmedAt") AS "issuedAt"
    FROM "Company" c JOIN "Chamber" h ON h."id" = c."homeChamberId"
    WHERE c."state" IN ('verified', 'suspended', 'expired') AND c."deletedAt" IS NULL
  ) AS verified;
