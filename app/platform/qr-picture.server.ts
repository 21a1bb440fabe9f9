import QRCode from 'qrcode'

/** The text as a picture that a phone reads; black on white, in the dark too, or cameras miss it. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 4,
    color: { dark: '#000000', light: '#ffffff' },
  })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
