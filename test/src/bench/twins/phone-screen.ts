import sharp from 'sharp'

const WIDTH = 1080
const HEIGHT = 2340

const THEMES = {
  light: { paper: '#ffffff', ink: '#202124', soft: '#5f6368', rounded: 0 },
  dark: { paper: '#0b0b0c', ink: '#e8eaed', soft: '#9aa0a6', rounded: 28 },
} as const

/** A screenshot of the picture in a messenger or a gallery: bars, words and buttons around it. */
export async function phoneScreen(picture: Buffer, theme: keyof typeof THEMES): Promise<Buffer> {
  const { paper, rounded } = THEMES[theme]
  const side = theme === 'dark' ? WIDTH - 96 : WIDTH
  const shown = await sharp(picture, { failOn: 'none' })
    .autoOrient()
    .resize({ width: side, height: 1700, fit: 'inside' })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = shown.info
  const top = Math.round((HEIGHT - height) / 2)
  const left = theme === 'dark' ? 48 : Math.round((WIDTH - width) / 2)
  const input = rounded === 0 ? shown.data : await roundedOff(shown.data, { width, height, rounded })
  const canvas = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
  return await canvas
    .composite([
      { input: around(theme, { top, bottom: top + height }), left: 0, top: 0 },
      { input, left, top },
    ])
    .jpeg({ quality: 86 })
    .toBuffer()
}

const roundedOff = (
  data: Buffer,
  { width, height, rounded }: { readonly width: number; readonly height: number; readonly rounded: number },
): Promise<Buffer> =>
  sharp(data)
    .ensureAlpha()
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="${height}"><rect width="100%" height="100%" rx="${rounded}"/></svg>`,
        ),
        blend: 'dest-in',
      },
    ])
    .png({ compressionLevel: 0 })
    .toBuffer()

function around(
  theme: keyof typeof THEMES,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Buffer {
  const { ink, soft } = THEMES[theme]
  const write = (fill: string) => (x: number, y: number, size: number, text: string) =>
    `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${fill}">${text}</text>`
  const [word, pale] = [write(ink), write(soft)]
  const dot = (x: number, y: number): string =>
    `<circle cx="${x}" cy="${y}" r="26" fill="none" stroke="${soft}" stroke-width="5"/>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
      word(60, 62, 38, '20:14') +
      word(880, 62, 34, 'LTE 74 %') +
      dot(70, 160) +
      word(130, 150, 44, 'Neighbours') +
      pale(130, 200, 32, '12 people, 3 online') +
      (top > 330 ? pale(60, top - 40, 34, 'Forwarded many times') : '') +
      (bottom < HEIGHT - 330
        ? word(60, bottom + 60, 38, 'Is this near the station?') + pale(900, bottom + 110, 28, '20:13')
        : '') +
      `<rect x="40" y="${HEIGHT - 190}" width="860" height="100" rx="50" fill="none" stroke="${soft}" stroke-width="4"/>` +
      pale(90, HEIGHT - 125, 38, 'Message') +
      dot(980, HEIGHT - 140) +
      '</svg>',
  )
}
