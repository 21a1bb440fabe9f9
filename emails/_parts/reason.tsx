import { Paragraph } from './text.tsx'

/** What the chamber wrote, in whatever language it did. */
export function Reason({ label, text }: { label: string; text: string }) {
  return (
    <Paragraph>
      {label} <bdi>{text}</bdi>
    </Paragraph>
  )
}
