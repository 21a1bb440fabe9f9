-- AlterTable
ALTER TABLE "Chamber" ADD COLUMN     "email" TEXT;
