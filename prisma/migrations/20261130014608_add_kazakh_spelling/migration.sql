-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "legalNameKazakh" TEXT;

-- A company is found, and recognised, by this spelling too.
DROP TRIGGER "Company_in_directory" ON "Company";
CREATE TRIGGER "Company_in_directory" AFTER INSERT OR UPDATE OF "state", "consents", "country", "cityId", "legalName", "legalNameLatin", "legalNameKazakh",
  "languages", "certifications", "about", "verifiedAt" ON "Company" FOR EACH ROW EXECUTE FUNCTION company_in_directory();
DROP TRIGGER "Company_leaves_trace" ON "Company";
CREATE TRIGGER "Company_leaves_trace" AFTER INSERT OR UPDATE OF "state", "country", "cityId", "legalName", "legalNameLatin", "legalNameKazakh",
  "registerNumber", "contactEmail", "deletedAt" ON "Company" FOR EACH ROW EXECUTE FUNCTION company_leaves_trace();

-- What is deleted says nothing, in this spelling neither.
ALTER TABLE "Company" ADD CONSTRAINT "Company_deleted_has_no_kazakh_name" CHECK ("deletedAt" IS NULL OR "legalNameKazakh" IS NULL);
