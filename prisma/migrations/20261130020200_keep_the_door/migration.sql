-- CreateTable
CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "officerId" UUID NOT NULL,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoShow" (
    "participationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officerId" UUID NOT NULL,

    CONSTRAINT "NoShow_pkey" PRIMARY KEY ("participationId","day")
);

-- CreateIndex
CREATE INDEX "CheckIn_eventId_day_idx" ON "CheckIn"("eventId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_delegateId_day_key" ON "CheckIn"("delegateId", "day");

-- CreateIndex
CREATE INDEX "NoShow_eventId_day_idx" ON "NoShow"("eventId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Delegate_id_eventId_key" ON "Delegate"("id", "eventId");

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_delegateId_eventId_fkey" FOREIGN KEY ("delegateId", "eventId") REFERENCES "Delegate"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoShow" ADD CONSTRAINT "NoShow_participationId_eventId_fkey" FOREIGN KEY ("participationId", "eventId") REFERENCES "Participation"("id", "eventId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoShow" ADD CONSTRAINT "NoShow_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
