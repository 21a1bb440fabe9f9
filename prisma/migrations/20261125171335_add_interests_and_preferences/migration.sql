-- CreateEnum
CREATE TYPE "InterestState" AS ENUM ('submitted', 'approved_by_one', 'returned', 'refused', 'forwarded', 'accepted', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "Wish" AS ENUM ('must_meet', 'would_like', 'no_thanks', 'already_known');

-- AlterTable
ALTER TABLE "Chamber" ADD COLUMN     "interestDays" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "openInterests" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN     "interestId" UUID,
ALTER COLUMN "matchId" DROP NOT NULL,
ALTER COLUMN "eventId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "senderCountry" "Country" NOT NULL,
    "receiverId" UUID NOT NULL,
    "receiverCountry" "Country" NOT NULL,
    "itemId" UUID,
    "side" "Side" NOT NULL,
    "itemText" TEXT NOT NULL,
    "itemLanguage" "Language" NOT NULL,
    "pitch" TEXT NOT NULL,
    "state" "InterestState" NOT NULL DEFAULT 'submitted',
    "stateReason" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "forwardedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "remindAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterestApproval" (
    "interestId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "chamberId" TEXT NOT NULL,
    "officerId" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterestApproval_pkey" PRIMARY KEY ("interestId","country")
);

-- CreateTable
CREATE TABLE "InterestLink" (
    "tokenHash" TEXT NOT NULL,
    "interestId" UUID NOT NULL,

    CONSTRAINT "InterestLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Preference" (
    "eventId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "otherId" UUID NOT NULL,
    "otherCountry" "Country" NOT NULL,
    "wish" "Wish" NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Preference_pkey" PRIMARY KEY ("eventId","companyId","otherId")
);

-- CreateIndex
CREATE INDEX "Interest_senderId_state_idx" ON "Interest"("senderId", "state");

-- CreateIndex
CREATE INDEX "Interest_receiverId_state_idx" ON "Interest"("receiverId", "state");

-- CreateIndex
CREATE INDEX "Interest_state_expiresAt_idx" ON "Interest"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "InterestLink_interestId_idx" ON "InterestLink"("interestId");

-- CreateIndex
CREATE INDEX "Preference_eventId_otherId_idx" ON "Preference"("eventId", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Introduction_interestId_key" ON "Introduction"("interestId");

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_senderId_senderCountry_fkey" FOREIGN KEY ("senderId", "senderCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_receiverId_receiverCountry_fkey" FOREIGN KEY ("receiverId", "receiverCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestApproval" ADD CONSTRAINT "InterestApproval_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestApproval" ADD CONSTRAINT "InterestApproval_chamberId_country_fkey" FOREIGN KEY ("chamberId", "country") REFERENCES "Chamber"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestApproval" ADD CONSTRAINT "InterestApproval_officerId_chamberId_fkey" FOREIGN KEY ("officerId", "chamberId") REFERENCES "Officer"("personId", "chamberId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestLink" ADD CONSTRAINT "InterestLink_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_companyId_country_fkey" FOREIGN KEY ("companyId", "country") REFERENCES "Company"("id", "country") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preference" ADD CONSTRAINT "Preference_otherId_otherCountry_fkey" FOREIGN KEY ("otherId", "otherCountry") REFERENCES "Company"("id", "country") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Interest" ADD CONSTRAINT "Interest_two_countries" CHECK ("senderCountry" <> "receiverCountry");
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_pitch_there" CHECK (length(btrim("pitch")) > 0);
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_sent_back_with_reason" CHECK ("state" NOT IN ('returned', 'refused') OR length(btrim(coalesce("stateReason", ''))) > 0);
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_forwarded_when" CHECK (
  CASE WHEN "state" IN ('forwarded', 'accepted', 'declined') THEN "forwardedAt" IS NOT NULL
    WHEN "state" IN ('submitted', 'approved_by_one', 'returned', 'refused') THEN "forwardedAt" IS NULL
    ELSE true END);
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_answered_when" CHECK (("state" IN ('accepted', 'declined')) = ("answeredAt" IS NOT NULL));
-- One open question at a time from one company to another.
CREATE UNIQUE INDEX "Interest_one_open" ON "Interest" ("senderId", "receiverId") WHERE "state" IN ('submitted', 'approved_by_one', 'returned', 'forwarded');

ALTER TABLE "Chamber" ADD CONSTRAINT "Chamber_interest_figures" CHECK ("openInterests" BETWEEN 0 AND 50 AND "interestDays" BETWEEN 2 AND 60);

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_one_origin" CHECK (num_nonnulls("matchId", "interestId") = 1 AND ("matchId" IS NULL) = ("eventId" IS NULL));
-- Both have said yes before an interest becomes one.
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_of_interest_is_made" CHECK ("interestId" IS NULL OR "state" = 'introduced');

ALTER TABLE "Preference" ADD CONSTRAINT "Preference_two_countries" CHECK ("country" <> "otherCountry");
