/**
 * Every colour of a letter, by day and by night. Those of the day stand inline, for programs that read no style sheet; those of the night take
 * their place by class where the reader's program is dark.
 */
export const COLOURS = {
  ground: { day: '#f4f6f5', night: '#0c110f' },
  paper: { day: '#ffffff', night: '#151c19' },
  ink: { day: '#1c2523', night: '#e4ebe7' },
  quiet: { day: '#55635f', night: '#a9b7b0' },
  rule: { day: '#d8dfdc', night: '#34413c' },
  accent: { day: '#12634a', night: '#5cc8a0' },
  onAccent: { day: '#ffffff', night: '#04231a' },
  link: { day: '#0f5c8a', night: '#7cc3ec' },
  mark: { day: '#fcf5e6', night: '#2a2213' },
  onMark: { day: '#6b4600', night: '#e5b65c' },
} as const

const night = (property: string, colour: keyof typeof COLOURS) => `${property}:${COLOURS[colour].night} !important;`

/** Dark where the reader is, narrow where the screen is. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { ${night('background-color', 'ground')} }
  .paper { ${night('background-color', 'paper')} ${night('color', 'ink')} ${night('border-color', 'accent')} }
  .ink { ${night('color', 'ink')} }
  .quiet { ${night('color', 'quiet')} }
  .rule { ${night('border-color', 'rule')} }
  .link { ${night('color', 'link')} }
  .button { ${night('background-color', 'accent')} ${night('color', 'onAccent')} }
  .mark { ${night('background-color', 'mark')} ${night('color', 'onMark')} }
}
@media (max-width: 480px) {
  .ground { padding: 0 !important; }
  .paper { padding: 20px 16px !important; }
}
`
