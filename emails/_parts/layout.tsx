import type { ReactNode } from 'react'
import { Body, Container, Head, Hr, Html, Link, Text } from 'react-email'
import type { MailLanguage } from '../define-email.ts'

const FONTS: Record<'ltr' | 'rtl', string> = {
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

export const directionOf = (language: MailLanguage) => (language === 'ur' ? 'rtl' : 'ltr')

type Paper = { language: MailLanguage; preheader: string; unsubscribe?: string; children: ReactNode }

/** The letter's paper: language and direction on the document and on its container, a preheader, a footer, there the link to stop such mails. */
export function Layout({ language, preheader, unsubscribe, children }: Paper) {
  const dir = directionOf(language)
  return (
    <Html lang={language} dir={dir}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Body dir={dir} style={{ margin: 0, padding: '24px 8px', backgroundColor: '#f4f6f5' }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }} data-skip-in-text>
          {preheader}
        </div>
        <Container
          dir={dir}
          style={{ maxWidth: 600, padding: '24px 32px', backgroundColor: '#ffffff', color: '#1c2523', borderTop: '4px solid #12634a' }}
        >
          <Part language={language}>
            {children}
            <Hr style={{ borderColor: '#d8dfdc', margin: '32px 0 16px' }} />
            <Text style={{ fontSize: 13, color: '#55635f', margin: 0 }}>{FOOTERS[language]}</Text>
            {unsubscribe && (
              <Text style={{ fontSize: 13, margin: '8px 0 0' }}>
                <Link href={unsubscribe} style={{ color: '#55635f', textDecoration: 'underline' }}>
                  {STOP[language]}
                </Link>
              </Text>
            )}
          </Part>
        </Container>
      </Body>
    </Html>
  )
}

/** A stretch of the letter in one language, with its own direction and type. */
export function Part({ language, children }: { language: MailLanguage; children: ReactNode }) {
  const dir = directionOf(language)
  return (
    <div
      lang={language}
      dir={dir}
      style={{ fontFamily: FONTS[dir], fontSize: 16, lineHeight: dir === 'rtl' ? 2 : 1.55, textAlign: dir === 'rtl' ? 'right' : 'left' }}
    >
      {children}
    </div>
  )
}
