-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "roomLinkBase" TEXT;
