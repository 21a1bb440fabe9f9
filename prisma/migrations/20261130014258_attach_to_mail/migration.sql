-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "calendar" TEXT;

-- CreateTable
CREATE TABLE "MailAttachment" (
    "id" UUID NOT NULL,
    "mailId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "MailAttachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailAttachment_mailId_fileName_key" ON "MailAttachment"("mailId", "fileName");

-- AddForeignKey
ALTER TABLE "MailAttachment" ADD CONSTRAINT "MailAttachment_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What goes with a mail has a name that every program shows as it is, and is what it says it is.
ALTER TABLE "MailAttachment" ADD CONSTRAINT "MailAttachment_fileName_check" CHECK ("fileName" ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.[a-z]{2,4}$');
ALTER TABLE "MailAttachment" ADD CONSTRAINT "MailAttachment_contentType_check" CHECK ("contentType" = 'application/pdf');
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_calendar_check" CHECK (calendar ~ '^BEGIN:VCALENDAR\r\n' AND calendar ~ '\r\nMETHOD:(REQUEST|CANCEL|PUBLISH)\r\n');
