-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('mapping', 'checking', 'checked', 'importing', 'imported', 'failed');

-- CreateEnum
CREATE TYPE "LineVerdict" AS ENUM ('good', 'doubtful', 'known', 'faulty');

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "chamberId" TEXT NOT NULL,
    "officerId" UUID NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'mapping',
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "columns" TEXT[],
    "fields" TEXT[],
    "progress" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportLine" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "verdict" "LineVerdict",
    "remarks" JSONB NOT NULL DEFAULT '[]',
    "isChosen" BOOLEAN NOT NULL DEFAULT false,
    "companyId" UUID,
    "importedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "ColumnMeaning" (
    "chamberId" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "ColumnMeaning_pkey" PRIMARY KEY ("chamberId","column")
);

-- CreateIndex
CREATE INDEX "Import_chamberId_createdAt_idx" ON "Import"("chamberId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportLine_importId_verdict_idx" ON "ImportLine"("importId", "verdict");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColumnMeaning" ADD CONSTRAINT "ColumnMeaning_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One import at a time is checked or imported for a chamber, so that two cannot register the same company.
CREATE UNIQUE INDEX "Import_one_at_a_time" ON "Import" ("chamberId") WHERE "state" IN ('checking', 'importing');

ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_chosen_is_possible" CHECK (NOT "isChosen" OR "verdict" IN ('good', 'doubtful'));
