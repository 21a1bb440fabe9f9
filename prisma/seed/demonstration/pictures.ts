type Firm = { key: string; legalNameLatin: string }

const COLOURS = ['#0e5a42', '#0b6494']

/** An invented logo: two arcs in one of the house's colours. */
export function drawLogo({ key }: Firm): string {
  const colour = COLOURS[key.startsWith('pk') ? 0 : 1]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 40 40">
    <rect width="40" height="40" fill="#ffffff"/>
    <path d="M6 28a14 14 0 0 1 28 0" fill="none" stroke="${colour}" stroke-width="5"/>
    <path d="M13 28a7 7 0 0 1 14 0" fill="none" stroke="${colour}" stroke-width="4" opacity="0.55"/>
    <rect x="4" y="30" width="32" height="3" fill="${colour}"/>
  </svg>`
}

/** An invented certificate: a sheet with the lines of one. */
export function drawCertificate({ legalNameLatin }: Firm): string {
  const name = legalNameLatin.replace(/[<>&"]/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" viewBox="0 0 1240 1754" font-family="sans-serif" text-anchor="middle">
    <rect width="1240" height="1754" fill="#ffffff"/>
    <rect x="60" y="60" width="1120" height="1634" fill="none" stroke="#8a6a12" stroke-width="6"/>
    <text x="620" y="420" font-size="84">CERTIFICATE</text>
    <text x="620" y="700" font-size="48">${name}</text>
    <text x="620" y="860" font-size="40">ISO 9001:2015</text>
    <text x="620" y="1500" font-size="32">Specimen of a demonstration</text>
  </svg>`
}
