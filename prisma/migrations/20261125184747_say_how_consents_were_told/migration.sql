-- CreateEnum
CREATE TYPE "ConsentMeans" AS ENUM ('paper', 'email', 'phone', 'in_person');

-- AlterTable
ALTER TABLE "ConsentRecord" ADD COLUMN     "means" "ConsentMeans",
ADD COLUMN     "toldOn" DATE;

-- How and when belong together, and are a chamber's to say.
ALTER TABLE "ConsentRecord" ADD CONSTRAINT "ConsentRecord_told_on_a_day" CHECK (
  ("means" IS NULL) = ("toldOn" IS NULL) AND ("means" IS NULL OR "chamberId" IS NOT NULL)
);
