-- CreateEnum
CREATE TYPE "AccountTokenPurpose" AS ENUM ('verify_email', 'reset_password');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'ur', 'ru', 'kk');

-- CreateEnum
CREATE TYPE "Country" AS ENUM ('PK', 'KZ');

-- CreateEnum
CREATE TYPE "CompanyState" AS ENUM ('draft', 'submitted', 'returned', 'verified', 'rejected', 'suspended', 'expired');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('owner', 'member');

-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('it', 'sme', 'leather', 'agriculture', 'ecommerce');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('offer', 'need');

-- CreateEnum
CREATE TYPE "Cooperation" AS ENUM ('supply', 'services', 'distribution', 'agency', 'manufacturing', 'joint_venture', 'licence', 'technology_transfer', 'investment', 'research');

-- CreateEnum
CREATE TYPE "RegisterKind" AS ENUM ('BIN', 'NTN', 'CUIN');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('trade_mission', 'exhibition', 'business_forum');

-- CreateEnum
CREATE TYPE "EventState" AS ENUM ('draft', 'published', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "IntroductionPolicy" AS ENUM ('ask_both', 'direct');

-- CreateEnum
CREATE TYPE "ParticipationState" AS ENUM ('requested', 'accepted', 'waitlisted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "IntroductionState" AS ENUM ('invited', 'accepted_by_one', 'introduced', 'declined', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('yes', 'no');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sending', 'sent', 'failed', 'bounced', 'suppressed');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('queued', 'running', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "PairingMode" AS ENUM ('weight', 'stable');

-- CreateEnum
CREATE TYPE "MatchState" AS ENUM ('proposed', 'approved_by_one', 'approved', 'vetoed', 'withdrawn');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('approve', 'veto');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "secondFactor" TEXT,
    "secondFactorStep" INTEGER,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "secondFactorPassed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "hash" TEXT NOT NULL,
    "purpose" "AccountTokenPurpose" NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "chamberId" TEXT,
    "act" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "reason" TEXT,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceVersion" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "seededAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferenceVersion_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Chamber" (
    "id" TEXT NOT NULL,
    "country" "Country" NOT NULL,
    "name" JSONB NOT NULL,
    "cityId" TEXT,
    "website" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT false,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Chamber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Officer" (
    "personId" UUID NOT NULL,
    "chamberId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "state" "CompanyState" NOT NULL DEFAULT 'draft',
    "country" "Country" NOT NULL,
    "homeChamberId" TEXT,
    "legalName" TEXT,
    "legalNameLatin" TEXT,
    "registerKind" "RegisterKind",
    "registerNumber" TEXT,
    "cityId" TEXT,
    "address" TEXT,
    "yearFounded" INTEGER,
    "employees" TEXT,
    "website" TEXT,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "contactLanguage" "Language",
    "languages" "Language"[],
    "certifications" TEXT[],
    "about" JSONB NOT NULL DEFAULT '{}',
    "stateReason" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "isListed" BOOLEAN NOT NULL DEFAULT false,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","companyId")
);

-- CreateTable
CREATE TABLE "SectorProfile" (
    "companyId" UUID NOT NULL,
    "sector" "Sector" NOT NULL,
    "categories" TEXT[],
    "answers" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "SectorProfile_pkey" PRIMARY KEY ("companyId","sector")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "cooperation" "Cooperation"[],
    "hsCode" TEXT,
    "isicCode" TEXT,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "state" "EventState" NOT NULL DEFAULT 'draft',
    "name" JSONB NOT NULL,
    "text" JSONB NOT NULL DEFAULT '{}',
    "cityId" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "sectors" "Sector"[],
    "registrationOpensAt" TIMESTAMPTZ(3) NOT NULL,
    "registrationClosesAt" TIMESTAMPTZ(3) NOT NULL,
    "meetingsPerCompany" INTEGER NOT NULL,
    "introductionPolicy" "IntroductionPolicy" NOT NULL DEFAULT 'ask_both',
    "chambersInCopy" BOOLEAN NOT NULL DEFAULT true,
    "answerDays" INTEGER NOT NULL DEFAULT 7,
    "publishedAt" TIMESTAMPTZ(3),
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventOrganiser" (
    "eventId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "chamberId" TEXT NOT NULL,
    "isLead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EventOrganiser_pkey" PRIMARY KEY ("eventId","country")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "state" "ParticipationState" NOT NULL DEFAULT 'requested',
    "stateReason" TEXT,
    "directConsentAt" TIMESTAMPTZ(3),
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Introduction" (
    "id" UUID NOT NULL,
    "matchId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "pkCompanyId" UUID NOT NULL,
    "kzCompanyId" UUID NOT NULL,
    "state" "IntroductionState" NOT NULL DEFAULT 'invited',
    "stateReason" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "introducedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "answer" "Answer",
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "toAddress" TEXT NOT NULL,
    "toName" TEXT,
    "replyTo" TEXT,
    "copyTo" TEXT[],
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "aboutType" TEXT,
    "aboutId" TEXT,
    "onceKey" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendingAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "response" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "mode" "PairingMode" NOT NULL DEFAULT 'weight',
    "startedById" UUID,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT,
    "inputHash" TEXT,
    "resultHash" TEXT,
    "figures" JSONB,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Match" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "pkCompanyId" UUID NOT NULL,
    "pkCountry" "Country" NOT NULL DEFAULT 'PK',
    "kzCompanyId" UUID NOT NULL,
    "kzCountry" "Country" NOT NULL DEFAULT 'KZ',
    "state" "MatchState" NOT NULL DEFAULT 'proposed',
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "matchId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "country" "Country" NOT NULL,
    "chamberId" TEXT NOT NULL,
    "officerId" UUID NOT NULL,
    "decision" "Decision" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("matchId","country")
);

-- CreateTable
CREATE TABLE "HsCode" (
    "code" TEXT NOT NULL,
    "parent" TEXT,
    "level" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "ru" TEXT NOT NULL,

    CONSTRAINT "HsCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "IsicCode" (
    "code" TEXT NOT NULL,
    "parent" TEXT,
    "level" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "ru" TEXT NOT NULL,

    CONSTRAINT "IsicCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "country" "Country" NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "City" (
    "id" TEXT NOT NULL,
    "country" "Country" NOT NULL,
    "regionCode" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "timeZone" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "City_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "AccountToken_personId_purpose_idx" ON "AccountToken"("personId", "purpose");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "Chamber_country_isActive_idx" ON "Chamber"("country", "isActive");

-- CreateIndex
CREATE UNIQUE INDEX "Chamber_id_country_key" ON "Chamber"("id", "country");

-- CreateIndex
CREATE INDEX "Officer_chamberId_idx" ON "Officer"("chamberId");

-- CreateIndex
CREATE UNIQUE INDEX "Officer_personId_chamberId_key" ON "Officer"("personId", "chamberId");

-- CreateIndex
CREATE INDEX "Company_homeChamberId_state_submittedAt_idx" ON "Company"("homeChamberId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Company_registerKind_registerNumber_idx" ON "Company"("registerKind", "registerNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Company_id_country_key" ON "Company"("id", "country");

-- CreateIndex
CREATE INDEX "Membership_companyId_idx" ON "Membership"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_companyId_side_position_key" ON "Item"("companyId", "side", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_state_startsOn_idx" ON "Event"("state", "startsOn");

-- CreateIndex
CREATE INDEX "EventOrganiser_chamberId_idx" ON "EventOrganiser"("chamberId");

-- CreateIndex
CREATE UNIQUE INDEX "EventOrganiser_eventId_country_chamberId_key" ON "EventOrganiser"("eventId", "country", "chamberId");

-- CreateIndex
CREATE INDEX "Participation_companyId_idx" ON "Participation"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_eventId_companyId_key" ON "Participation"("eventId", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Introduction_matchId_key" ON "Introduction"("matchId");

-- CreateIndex
CREATE INDEX "Introduction_state_expiresAt_idx" ON "Introduction"("state", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Introduction_matchId_eventId_pkCompanyId_kzCompanyId_key" ON "Introduction"("matchId", "eventId", "pkCompanyId", "kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Introduction_eventId_pkCompanyId_kzCompanyId_key" ON "Introduction"("eventId", "pkCompanyId", "kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_companyId_idx" ON "Invitation"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_introductionId_country_key" ON "Invitation"("introductionId", "country");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_aboutType_aboutId_idx" ON "Mail"("aboutType", "aboutId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_eventId_number_key" ON "Run"("eventId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Run_id_eventId_key" ON "Run"("id", "eventId");

-- CreateIndex
CREATE INDEX "Match_eventId_state_idx" ON "Match"("eventId", "state");

-- CreateIndex
CREATE INDEX "Match_pkCompanyId_idx" ON "Match"("pkCompanyId");

-- CreateIndex
CREATE INDEX "Match_kzCompanyId_idx" ON "Match"("kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Match_runId_pkCompanyId_kzCompanyId_key" ON "Match"("runId", "pkCompanyId", "kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Match_id_eventId_pkCompanyId_kzCompanyId_key" ON "Match"("id", "eventId", "pkCompanyId", "kzCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Match_id_eventId_key" ON "Match"("id", "eventId");

-- CreateIndex
CREATE INDEX "HsCode_parent_idx" ON "HsCode"("parent");

-- CreateIndex
CREATE INDEX "IsicCode_parent_idx" ON "IsicCode"("parent");

-- CreateIndex
CREATE UNIQUE INDEX "City_id_country_key" ON "City"("id", "country");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chamber" ADD CONSTRAINT "Chamber_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_chamberId_fkey" FOREIGN KEY ("chamberId") REFERENCES "Chamber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_homeChamberId_country_fkey" FOREIGN KEY ("homeChamberId", "country") REFERENCES "Chamber"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_cityId_country_fkey" FOREIGN KEY ("cityId", "country") REFERENCES "City"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectorProfile" ADD CONSTRAINT "SectorProfile_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_hsCode_fkey" FOREIGN KEY ("hsCode") REFERENCES "HsCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_isicCode_fkey" FOREIGN KEY ("isicCode") REFERENCES "IsicCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganiser" ADD CONSTRAINT "EventOrganiser_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganiser" ADD CONSTRAINT "EventOrganiser_chamberId_country_fkey" FOREIGN KEY ("chamberId", "country") REFERENCES "Chamber"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_matchId_eventId_pkCompanyId_kzCompanyId_fkey" FOREIGN KEY ("matchId", "eventId", "pkCompanyId", "kzCompanyId") REFERENCES "Match"("id", "eventId", "pkCompanyId", "kzCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_companyId_country_fkey" FOREIGN KEY ("companyId", "country") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_runId_eventId_fkey" FOREIGN KEY ("runId", "eventId") REFERENCES "Run"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_pkCompanyId_pkCountry_fkey" FOREIGN KEY ("pkCompanyId", "pkCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_kzCompanyId_kzCountry_fkey" FOREIGN KEY ("kzCompanyId", "kzCountry") REFERENCES "Company"("id", "country") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_matchId_eventId_fkey" FOREIGN KEY ("matchId", "eventId") REFERENCES "Match"("id", "eventId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_eventId_country_chamberId_fkey" FOREIGN KEY ("eventId", "country", "chamberId") REFERENCES "EventOrganiser"("eventId", "country", "chamberId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_officerId_chamberId_fkey" FOREIGN KEY ("officerId", "chamberId") REFERENCES "Officer"("personId", "chamberId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HsCode" ADD CONSTRAINT "HsCode_parent_fkey" FOREIGN KEY ("parent") REFERENCES "HsCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IsicCode" ADD CONSTRAINT "IsicCode_parent_fkey" FOREIGN KEY ("parent") REFERENCES "IsicCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "City" ADD CONSTRAINT "City_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower" CHECK ("email" = lower("email"));

ALTER TABLE "Company" ADD CONSTRAINT "Company_register_of_country" CHECK (
  "registerKind" IS NULL
  OR ("country" = 'KZ' AND "registerKind" = 'BIN' AND "registerNumber" ~ '^[0-9]{12}$')
  OR ("country" = 'PK' AND "registerKind" = 'NTN' AND "registerNumber" ~ '^[0-9A-Z][0-9]{6}[0-9]?$')
  OR ("country" = 'PK' AND "registerKind" = 'CUIN' AND "registerNumber" ~ '^[0-9]{7}$')
);
ALTER TABLE "Company" ADD CONSTRAINT "Company_whole_when_submitted" CHECK (
  "state" = 'draft'
  OR ("legalName" IS NOT NULL AND "legalNameLatin" IS NOT NULL AND "registerKind" IS NOT NULL AND "registerNumber" IS NOT NULL
      AND "homeChamberId" IS NOT NULL AND "cityId" IS NOT NULL AND "contactName" IS NOT NULL AND "contactEmail" IS NOT NULL
      AND "contactLanguage" IS NOT NULL)
);
-- Two drafts may hold the same number; two companies before a chamber may not.
CREATE UNIQUE INDEX "Company_register_taken" ON "Company" ("registerKind", "registerNumber") WHERE "state" <> 'draft' AND "state" <> 'rejected';

ALTER TABLE "Item" ADD CONSTRAINT "Item_text_there" CHECK (length(btrim("text")) > 0 AND "position" >= 0);
ALTER TABLE "Item" ADD CONSTRAINT "Item_has_cooperation" CHECK (cardinality("cooperation") > 0);

ALTER TABLE "Event" ADD CONSTRAINT "Event_days_in_order" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Event" ADD CONSTRAINT "Event_registration_in_order" CHECK ("registrationClosesAt" > "registrationOpensAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_figures" CHECK ("meetingsPerCompany" BETWEEN 1 AND 40 AND "answerDays" BETWEEN 1 AND 60);
ALTER TABLE "Event" ADD CONSTRAINT "Event_published_when" CHECK ("state" <> 'published' OR "publishedAt" IS NOT NULL);
CREATE UNIQUE INDEX "EventOrganiser_one_lead" ON "EventOrganiser" ("eventId") WHERE "isLead";

ALTER TABLE "Run" ADD CONSTRAINT "Run_progress" CHECK ("progress" BETWEEN 0 AND 100);
-- One run at a time an event.
CREATE UNIQUE INDEX "Run_one_active" ON "Run" ("eventId") WHERE "state" IN ('queued', 'running');

ALTER TABLE "Match" ADD CONSTRAINT "Match_two_countries" CHECK ("pkCountry" = 'PK' AND "kzCountry" = 'KZ');
ALTER TABLE "Match" ADD CONSTRAINT "Match_score" CHECK ("score" BETWEEN 0 AND 1);

ALTER TABLE "Review" ADD CONSTRAINT "Review_veto_has_reason" CHECK ("decision" <> 'veto' OR length(btrim(coalesce("reason", ''))) > 0);

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_introduced_when" CHECK (("state" = 'introduced') = ("introducedAt" IS NOT NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_answered_when" CHECK (("answer" IS NULL) = ("answeredAt" IS NULL));

-- The audit trail only grows, whoever is connected; the application's role has no right to try (app/start/grants.mjs).
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail cannot be changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "AuditEntry_only_grows" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER "AuditEntry_never_emptied" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
