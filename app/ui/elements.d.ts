import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-save': CustomElement
      'character-count': CustomElement
      'check-in-desk': CustomElement
      'code-search': CustomElement
      'name-spelling': CustomElement
      'narrow-list': CustomElement
      'print-button': CustomElement
      'live-progress': CustomElement
      'timetable-grid': CustomElement
    }
  }
}
