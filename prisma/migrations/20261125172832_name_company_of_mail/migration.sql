-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "companyId" UUID,
ADD COLUMN     "resendOfId" UUID,
ADD COLUMN     "statusCode" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Mail_resendOfId_key" ON "Mail"("resendOfId");

-- CreateIndex
CREATE INDEX "Mail_companyId_state_idx" ON "Mail"("companyId", "state");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_resendOfId_fkey" FOREIGN KEY ("resendOfId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
