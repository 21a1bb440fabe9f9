-- CreateEnum
CREATE TYPE "MailTopic" AS ENUM ('alerts', 'campaigns', 'reminders');

-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('bounced', 'complained', 'unsubscribed');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "suppressedFor" "SuppressionReason",
ADD COLUMN     "topic" "MailTopic";

-- CreateTable
CREATE TABLE "Suppression" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "topic" "MailTopic",
    "mailId" UUID,
    "detail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Suppression_address_reason_topic_key" ON "Suppression"("address", "reason", "topic");

-- A topic is what one unsubscribes from; a bounce or a complaint is about the address.
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_topic_check" CHECK ((reason = 'unsubscribed') = (topic IS NOT NULL));
CREATE UNIQUE INDEX "Suppression_address_reason_whole_key" ON "Suppression"("address", "reason") WHERE topic IS NULL;

-- A mail is suppressed for a reason, and only then.
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_suppressedFor_check" CHECK ((state = 'suppressed') = ("suppressedFor" IS NOT NULL));
