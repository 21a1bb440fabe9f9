-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "registeredById" TEXT;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_registeredById_country_fkey" FOREIGN KEY ("registeredById", "country") REFERENCES "Chamber"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;
