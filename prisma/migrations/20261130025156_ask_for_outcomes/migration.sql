-- CreateEnum
CREATE TYPE "MeetingWord" AS ENUM ('held', 'we_absent', 'they_absent', 'cancelled');

-- CreateEnum
CREATE TYPE "MeetingResult" AS ENUM ('no_contact', 'knowledge', 'contact', 'negotiation', 'agreement');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('memorandum', 'contract', 'order', 'agency', 'joint_venture', 'other');

-- CreateEnum
CREATE TYPE "SurveyKind" AS ENUM ('meetings', 'results');

-- AlterEnum
ALTER TYPE "MailTopic" ADD VALUE 'surveys';

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "isSettled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Survey" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "SurveyKind" NOT NULL,
    "day" DATE NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "reminderTokenHash" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerUntil" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingReport" (
    "meetingId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "word" "MeetingWord",
    "rating" SMALLINT,
    "comment" TEXT,
    "saidAt" TIMESTAMPTZ(3),
    "result" "MeetingResult",
    "agreement" "AgreementKind",
    "value" DECIMAL(14,2),
    "currency" CHAR(3),
    "resultAt" TIMESTAMPTZ(3),

    CONSTRAINT "MeetingReport_pkey" PRIMARY KEY ("meetingId","country")
);

-- CreateIndex
CREATE UNIQUE INDEX "Survey_tokenHash_key" ON "Survey"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_reminderTokenHash_key" ON "Survey"("reminderTokenHash");

-- CreateIndex
CREATE INDEX "Survey_companyId_idx" ON "Survey"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_eventId_companyId_kind_day_key" ON "Survey"("eventId", "companyId", "kind", "day");

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_rating" CHECK ("rating" BETWEEN 1 AND 5 AND "word" = 'held' OR "rating" IS NULL);
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_agreement" CHECK ("result" = 'agreement' OR ("agreement" IS NULL AND "value" IS NULL));
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_value" CHECK (("value" IS NULL) = ("currency" IS NULL) AND ("value" IS NULL OR "value" > 0));
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_said" CHECK (("word" IS NULL) = ("saidAt" IS NULL) AND ("result" IS NULL) = ("resultAt" IS NULL));
