-- CreateEnum
CREATE TYPE "MailFailure" AS ENUM ('refused', 'given_up', 'unknown', 'unsendable');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "deferrals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "deliveredTo" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "failure" "MailFailure";

-- CreateTable
CREATE TABLE "MailPace" (
    "domain" TEXT NOT NULL,
    "paidUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailPace_pkey" PRIMARY KEY ("domain")
);

-- What a worker looks for, as often as twice a second.
CREATE INDEX "Mail_queued_dueAt_idx" ON "Mail"("dueAt") WHERE state = 'queued';

-- What a lost answer left so far.
UPDATE "Mail" SET failure = CASE WHEN "lastError" LIKE 'not known%' THEN 'unknown'::"MailFailure" ELSE 'refused' END WHERE state = 'failed';
