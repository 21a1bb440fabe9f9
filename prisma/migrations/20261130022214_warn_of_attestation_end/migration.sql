-- AlterTable
ALTER TABLE "Attestation" ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);

-- Those that run out are looked for every hour.
CREATE INDEX "Attestation_running_out" ON "Attestation" ("expiresAt") WHERE "replacedAt" IS NULL;
