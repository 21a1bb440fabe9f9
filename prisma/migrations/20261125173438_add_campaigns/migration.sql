-- CreateEnum
CREATE TYPE "CampaignKind" AS ENUM ('invitation', 'notice');

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'waiting', 'sending', 'sent', 'cancelled');

-- CreateEnum
CREATE TYPE "CampaignExclusion" AS ENUM ('no_consent', 'unsubscribed', 'bounced', 'complained', 'no_address', 'gone');

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "openedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "chamberId" TEXT NOT NULL,
    "country" "Country" NOT NULL,
    "kind" "CampaignKind" NOT NULL,
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
    "eventId" UUID,
    "subject" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignRecipient" (
    "campaignId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "mailId" UUID,
    "leftOut" "CampaignExclusion",

    CONSTRAINT "CampaignRecipient_pkey" PRIMARY KEY ("campaignId","companyId")
);

-- CreateIndex
CREATE INDEX "Campaign_chamberId_createdAt_idx" ON "Campaign"("chamberId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_id_country_key" ON "Campaign"("id", "country");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignRecipient_mailId_key" ON "CampaignRecipient"("mailId");

-- CreateIndex
CREATE INDEX "CampaignRecipient_companyId_idx" ON "CampaignRecipient"("companyId");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_chamberId_country_fkey" FOREIGN KEY ("chamberId", "country") REFERENCES "Chamber"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRecipient" ADD CONSTRAINT "CampaignRecipient_campaignId_country_fkey" FOREIGN KEY ("campaignId", "country") REFERENCES "Campaign"("id", "country") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRecipient" ADD CONSTRAINT "CampaignRecipient_companyId_country_fkey" FOREIGN KEY ("companyId", "country") REFERENCES "Company"("id", "country") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRecipient" ADD CONSTRAINT "CampaignRecipient_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who is invited is invited to something; what waits has its moment; what was sent says when.
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_invitation_has_event" CHECK ("kind" <> 'invitation' OR "eventId" IS NOT NULL);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_moments" CHECK (("state" IN ('draft', 'cancelled') OR "sendAt" IS NOT NULL) AND ("state" <> 'sent' OR "sentAt" IS NOT NULL));
-- A recipient has a letter, or a reason why not, never both.
ALTER TABLE "CampaignRecipient" ADD CONSTRAINT "CampaignRecipient_letter_or_reason" CHECK ("mailId" IS NULL OR "leftOut" IS NULL);
