-- CreateEnum
CREATE TYPE "QuantityPeriod" AS ENUM ('once', 'month', 'year');

-- CreateEnum
CREATE TYPE "Incoterm" AS ENUM ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF');

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('USD', 'EUR', 'PKR', 'KZT', 'CNY');

-- CreateEnum
CREATE TYPE "SamplePolicy" AS ENUM ('free', 'paid', 'refundable', 'none');

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "currency" "Currency",
ADD COLUMN     "incoterm" "Incoterm",
ADD COLUMN     "incotermPlace" TEXT,
ADD COLUMN     "period" "QuantityPeriod",
ADD COLUMN     "priceFrom" DECIMAL(16,2),
ADD COLUMN     "priceTo" DECIMAL(16,2),
ADD COLUMN     "quantity" DECIMAL(16,3),
ADD COLUMN     "samples" "SamplePolicy",
ADD COLUMN     "seasonFrom" SMALLINT,
ADD COLUMN     "seasonTo" SMALLINT,
ADD COLUMN     "target" TEXT,
ADD COLUMN     "unit" TEXT,
ADD COLUMN     "validUntil" DATE;

-- What belongs together stands together, and nothing that makes no sense is kept.
ALTER TABLE "Item"
  ADD CONSTRAINT "Item_quantity" CHECK (("quantity" IS NULL OR ("quantity" > 0 AND "unit" IS NOT NULL)) AND ("period" IS NULL OR "quantity" IS NOT NULL)),
  ADD CONSTRAINT "Item_price" CHECK ("priceFrom" > 0 AND "priceTo" > 0 AND "priceFrom" <= "priceTo"),
  ADD CONSTRAINT "Item_currency" CHECK (("currency" IS NULL) = ("priceFrom" IS NULL AND "priceTo" IS NULL)),
  ADD CONSTRAINT "Item_incoterm" CHECK (("incoterm" IS NULL) = ("incotermPlace" IS NULL)),
  ADD CONSTRAINT "Item_season" CHECK (("seasonFrom" IS NULL) = ("seasonTo" IS NULL) AND "seasonFrom" BETWEEN 1 AND 12 AND "seasonTo" BETWEEN 1 AND 12);
