-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "undeliveredAt" TIMESTAMPTZ(3);
