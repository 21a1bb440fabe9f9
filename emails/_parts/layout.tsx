import type { CSSProperties, ReactNode } from 'react'
import { Head, Html, Link } from 'react-email'
import type { MailLanguage } from '../define-email.ts'
import { COLOURS, STYLE_SHEET } from './colours.ts'
import { type Direction, directionOf } from './direction.ts'
import { DirectionContext, Mark, Rule, Small } from './text.tsx'

const FONTS: Record<Direction, string> = {
  ltr: "'Source Sans 3', 'Segoe UI', Arial, sans-serif",
  rtl: "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Noto Naskh Arabic', Tahoma, sans-serif",
}

const FOOTERS: Record<MailLanguage, string> = {
  en: 'Dosti brings companies of Pakistan and Kazakhstan together, with the chambers of commerce of both countries.',
  ur: 'دوستی پاکستان اور قازقستان کی کمپنیوں کو دونوں ملکوں کے ایوان ہائے تجارت کے ذریعے آپس میں ملاتا ہے۔',
  ru: 'Dosti знакомит компании Пакистана и Казахстана при участии торговых палат обеих стран.',
  kk: 'Dosti Пәкістан мен Қазақстан компанияларын екі елдің сауда палаталарымен бірге таныстырады.',
}

const STOP: Record<MailLanguage, string> = {
  en: 'Stop mails of this kind',
  ur: 'اس قسم کی ای میلز بند کریں',
  ru: 'Больше не получать такие письма',
  kk: 'Мұндай хаттарды алмау',
}

/** What a test says of itself, above the letter and before its subject. */
export const TEST: Record<MailLanguage, { subject: string; mark: string }> = {
  en: { subject: 'Test', mark: 'This is a test, sent to you alone. It is not the real letter, and nobody counts it.' },
  ur: { subject: 'آزمائش', mark: 'یہ آزمائشی ای میل صرف آپ کو بھیجی گئی ہے۔ یہ اصل خط نہیں اور کہیں شمار نہیں ہوتی۔' },
  ru: { subject: 'Проба', mark: 'Это пробное письмо, отправленное только вам. Настоящее ещё не ушло, и проба нигде не учитывается.' },
  kk: { subject: 'Сынақ', mark: 'Бұл — тек сізге жіберілген сынақ хат. Нағыз хат емес, еш жерде есептелмейді.' },
}

/** Keeps an inbox from showing the letter's first lines behind a short preheader. */
const NOTHING_TO_SEE = '\u00a0\u200c'.repeat(80)

type Paper = { language: MailLanguage; subject: string; preheader: string; unsubscribe?: string; isTest?: boolean; children: ReactNode }

/** The letter's paper: language and direction on the document and on its container, its colours by day and night, a preheader, a footer, there the link to stop such mails. */
export function Layout({ language, subject, preheader, unsubscribe, isTest, children }: Paper) {
  const dir = directionOf(language)
  return (
    <Html lang={language} dir={dir}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLE_SHEET}</style>
      </Head>
      <body className="ground" lang={language} dir={dir} style={{ margin: 0, padding: 0, backgroundColor: COLOURS.ground.day }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }} data-skip-in-text>
          {preheader}
          {NOTHING_TO_SEE}
        </div>
        <Sheet dir={dir} className="ground" style={{ padding: '24px 8px', backgroundColor: COLOURS.ground.day }}>
          <Sheet dir={dir} className="paper" style={PAPER} width={600}>
            <Part language={language}>
              {isTest && <Mark>{TEST[language].mark}</Mark>}
              {children}
              <Rule />
              <Small>{FOOTERS[language]}</Small>
              {unsubscribe && (
                <Small>
                  <Link className="quiet stop" href={unsubscribe} style={{ color: COLOURS.quiet.day, textDecoration: 'underline' }}>
                    {STOP[language]}
                  </Link>
                </Small>
              )}
            </Part>
          </Sheet>
        </Sheet>
      </body>
    </Html>
  )
}

const PAPER: CSSProperties = {
  padding: '24px 32px',
  backgroundColor: COLOURS.paper.day,
  color: COLOURS.ink.day,
  borderTop: `4px solid ${COLOURS.accent.day}`,
}

/** A table of one cell: the only box that every mail program keeps. Its look is the cell's alone, so that one class can change it. */
function Sheet({
  dir,
  className,
  style,
  width,
  children,
}: {
  dir: Direction
  className: string
  style: CSSProperties
  /** At most; programs that know no greatest width take it as it is. */
  width?: number
  children: ReactNode
}) {
  return (
    <table
      role="presentation"
      width={width ?? '100%'}
      align="center"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      dir={dir}
      style={{ width: '100%', maxWidth: width }}
    >
      <tbody>
        <tr>
          <td className={className} style={style}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** A stretch of the letter in one language, with its own direction and type. */
export function Part({ language, children }: { language: MailLanguage; children: ReactNode }) {
  const dir = directionOf(language)
  return (
    <div
      className="ink"
      lang={language}
      dir={dir}
      style={{
        color: COLOURS.ink.day,
        fontFamily: FONTS[dir],
        fontSize: 16,
        lineHeight: dir === 'rtl' ? 2 : 1.55,
        textAlign: dir === 'rtl' ? 'right' : 'left',
      }}
    >
      <DirectionContext.Provider value={dir}>{children}</DirectionContext.Provider>
    </div>
  )
}
