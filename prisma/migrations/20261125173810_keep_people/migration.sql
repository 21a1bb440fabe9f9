-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "nameLatin" TEXT,
ADD COLUMN     "timeZone" TEXT;

-- CreateTable
CREATE TABLE "ColleagueInvitation" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "language" "Language" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ColleagueInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ColleagueInvitation_tokenHash_key" ON "ColleagueInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ColleagueInvitation_email_idx" ON "ColleagueInvitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ColleagueInvitation_companyId_email_key" ON "ColleagueInvitation"("companyId", "email");

-- AddForeignKey
ALTER TABLE "ColleagueInvitation" ADD CONSTRAINT "ColleagueInvitation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColleagueInvitation" ADD CONSTRAINT "ColleagueInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
