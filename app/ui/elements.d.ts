import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Element = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-save': Element
      'character-count': Element
      'code-search': Element
      'live-progress': Element
    }
  }
}
