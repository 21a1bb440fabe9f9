import { z } from 'zod'
import { CompanyBlock, CompanySchema, NoteSchema, Notes, ReasonSchema, Reasons } from './_parts/company-block.tsx'
import { Part } from './_parts/layout.tsx'
import { Pitch, PitchSchema } from './_parts/pitch.tsx'
import { Action, Isolate, MailLink, Paragraph, Rule, Small, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (one: string, other: string) => string
    text: (reader: string, event: string | null) => string
    contact: string
    reply: string
    action: string
  }
> = {
  en: {
    subject: (one, other) => `Introduction: ${one} and ${other}`,
    text: (reader, event) =>
      `Dear ${reader}, both companies said yes to this introduction${event ? ` for ${event}` : ''}. From here on the conversation is yours.`,
    contact: 'Your contact there',
    reply: 'Simply reply to this message: your answer goes straight to them.',
    action: 'See the introduction',
  },
  ur: {
    subject: (one, other) => `تعارف: ${one} اور ${other}`,
    text: (reader, event) =>
      `محترم ${reader}، ${event ? `${event} کے لیے ` : ''}دونوں کمپنیوں نے اس تعارف پر ہاں کہی ہے۔ اب آگے کی گفتگو آپ کے ہاتھ میں ہے۔`,
    contact: 'وہاں آپ کے رابطے کے لیے',
    reply: 'بس اسی پیغام کا جواب دیجیے؛ آپ کا جواب سیدھا اُن تک پہنچے گا۔',
    action: 'تعارف دیکھیے',
  },
  ru: {
    subject: (one, other) => `Знакомство: ${one} и ${other}`,
    text: (reader, event) =>
      `Уважаемая компания ${reader}! Обе стороны согласились на это знакомство${event ? ` (${event})` : ''}. Дальше разговор за вами.`,
    contact: 'Ваш контакт',
    reply: 'Просто ответьте на это письмо: ваш ответ придёт прямо к партнёру.',
    action: 'Открыть знакомство',
  },
  kk: {
    subject: (one, other) => `Таныстыру: ${one} және ${other}`,
    text: (reader, event) =>
      `Құрметті ${reader}! Екі компания да осы таныстыруға келісті${event ? ` (${event})` : ''}. Ендігі әңгіме — өздеріңізде.`,
    contact: 'Байланысатын адам',
    reply: 'Осы хатқа жауап жазсаңыз болғаны: ол тікелей серіктеске жетеді.',
    action: 'Таныстыруды ашу',
  },
}

const PartSchema = z.object({
  language: z.enum(['en', 'ur', 'ru', 'kk']),
  event: z.string().nullable(),
  reader: z.string(),
  other: CompanySchema,
  notes: z.array(NoteSchema),
})

/** Puts two companies in touch: the reader's language first, the partner's below, so that either can forward it. */
export const introductionMade = defineEmail({
  name: 'introduction-made',
  schema: z.object({
    parts: z.array(PartSchema).min(1).max(2),
    reasons: z.array(ReasonSchema),
    pitch: PitchSchema.extend({ isReaders: z.boolean() }).nullable(),
    contact: z.object({ name: z.string(), email: z.email(), phone: z.string().nullable(), website: z.string().nullable() }),
    url: z.url(),
  }),
  subject: ({ parts: [first] }, language) => TEXTS[language].subject(first!.reader, first!.other.name),
  preheader: (_props, language) => TEXTS[language].reply,
  Body: ({ props: { parts, reasons, pitch, contact, url } }) => (
    <>
      {parts.map(({ language, event, reader, other, notes }, i) => {
        const texts = TEXTS[language]
        return (
          <Part key={language} language={language}>
            {i > 0 && <Rule />}
            <Title>{texts.subject(reader, other.name)}</Title>
            <Paragraph>{texts.text(reader, event)}</Paragraph>
            <CompanyBlock company={other} language={language} />
            <Small label>{texts.contact}</Small>
            <Paragraph close>
              <Isolate>{contact.name}</Isolate>
              <br />
              <MailLink href={`mailto:${contact.email}`}>{contact.email}</MailLink>
              {contact.phone && (
                <>
                  <br />
                  <bdi dir="ltr">{contact.phone}</bdi>
                </>
              )}
              {contact.website && (
                <>
                  <br />
                  <MailLink href={contact.website}>{contact.website}</MailLink>
                </>
              )}
            </Paragraph>
            <Paragraph>{texts.reply}</Paragraph>
            {pitch && <Pitch pitch={pitch} isReaders={pitch.isReaders} language={language} />}
            <Reasons reasons={reasons} language={language} />
            <Notes notes={notes} language={language} />
            {i === 0 && <Action href={url}>{texts.action}</Action>}
          </Part>
        )
      })}
    </>
  ),
  preview: {
    parts: [
      {
        language: 'ur',
        event: 'چرم کے دن، الماتی',
        reader: 'Ravi Tanneries (Pvt.) Ltd.',
        other: {
          name: 'Zhetysu Hides LLP',
          ownName: 'ЖШС «Жетісу Терілері»',
          city: 'تالدی قورغان',
          country: 'KZ',
          sectors: ['چمڑا'],
          about: null,
        },
        notes: [],
      },
      {
        language: 'kk',
        event: 'Былғары күндері, Алматы',
        reader: 'Ravi Tanneries (Pvt.) Ltd.',
        other: {
          name: 'Zhetysu Hides LLP',
          ownName: 'ЖШС «Жетісу Терілері»',
          city: 'Талдықорған',
          country: 'KZ',
          sectors: ['Былғары'],
          about: null,
        },
        notes: [],
      },
    ],
    reasons: [],
    pitch: null,
    contact: {
      name: 'Айгүл Серікқызы',
      email: 'aigul@zhetysu-hides.example',
      phone: '+7 727 000 00 00',
      website: 'https://zhetysu-hides.example',
    },
    url: 'https://dosti.example/company/1/introductions/1',
  },
})
