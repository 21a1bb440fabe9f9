-- CreateEnum
CREATE TYPE "IncomingKind" AS ENUM ('failure', 'delay', 'complaint', 'auto_reply', 'reply', 'unrecognised');

-- CreateTable
CREATE TABLE "IncomingMail" (
    "id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" "IncomingKind" NOT NULL,
    "mailId" UUID,
    "address" TEXT,
    "statusCode" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IncomingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_fingerprint_key" ON "IncomingMail"("fingerprint");

-- CreateIndex
CREATE INDEX "IncomingMail_address_kind_receivedAt_idx" ON "IncomingMail"("address", "kind", "receivedAt");

-- CreateIndex
CREATE INDEX "IncomingMail_mailId_idx" ON "IncomingMail"("mailId");

-- CreateIndex
CREATE INDEX "IncomingMail_receivedAt_idx" ON "IncomingMail"("receivedAt");
