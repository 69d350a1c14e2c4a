import { randomOf } from './random.ts'

type Random = () => number

const WORDS =
  'station square market police street help north gate river bus line closed open tonight people bridge'.split(' ')

/** SVG of one scene on a canvas of 1200 × 900. */
export function shapesOf(seed: number): string {
  const random = randomOf(seed * 7919 + 13)
  return (KINDS[seed % KINDS.length] ?? street)(random)
}

const KINDS = [street, crowd, page, sky, rubble, signs]

/** Whether `shapesOf` draws a page of text for it. */
export const isPageSeed = (seed: number): boolean => KINDS[seed % KINDS.length] === page

const between = (random: Random, low: number, high: number): number => low + (high - low) * random()
const whole = (random: Random, low: number, high: number): number => Math.round(between(random, low, high))
const colour = (random: Random, light = 0.9): string =>
  `rgb(${[0, 1, 2].map(() => Math.round(random() * 255 * light)).join(',')})`
const times = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('')
const rect = (x: number, y: number, w: number, h: number): string => `x="${x}" y="${y}" width="${w}" height="${h}"`
const phrase = (random: Random, words: number): string =>
  Array.from({ length: words }, () => WORDS[whole(random, 0, WORDS.length - 1)]).join(' ')

/** Houses with windows, some lit, a road and cars. */
function street(random: Random): string {
  const houses = times(whole(random, 4, 9), () => {
    const [x, w, top] = [whole(random, -60, 1150), whole(random, 90, 320), whole(random, 60, 480)]
    const [columns, rows] = [whole(random, 2, 7), whole(random, 3, 9)]
    const windows = times(columns * rows, (i) => {
      const [cx, cy] = [i % columns, Math.floor(i / columns)]
      const place = rect(
        x + 8 + (cx * (w - 16)) / columns,
        top + 10 + (cy * (700 - top)) / rows,
        (w / columns) * 0.5,
        28,
      )
      return `<rect ${place} fill="${random() < 0.3 ? '#ffe9a0' : colour(random, 0.4)}"/>`
    })
    return `<rect ${rect(x, top, w, 760 - top)} fill="${colour(random)}" fill-opacity="0.9"/>${windows}`
  })
  const cars = times(whole(random, 2, 6), () => {
    const [x, y] = [whole(random, 0, 1100), whole(random, 730, 830)]
    return `<rect ${rect(x, y, 110, 36)} rx="14" fill="${colour(random)}"/><circle cx="${x + 22}" cy="${y + 38}" r="12"/><circle cx="${x + 86}" cy="${y + 38}" r="12"/>`
  })
  return `${houses}<rect ${rect(0, 760, 1200, 140)} fill="${colour(random, 0.5)}" fill-opacity="0.8"/>${cars}`
}

/** Heads and coats, the nearer the larger. */
function crowd(random: Random): string {
  return times(whole(random, 60, 160), (i) => {
    const near = i / 160
    const [x, y, r] = [whole(random, 0, 1200), 250 + 600 * near + between(random, -30, 30), 8 + 26 * near]
    return `<ellipse cx="${x}" cy="${y + r * 2.4}" rx="${r * 1.5}" ry="${r * 2}" fill="${colour(random)}"/><circle cx="${x}" cy="${y}" r="${r}" fill="${colour(random)}"/>`
  })
}

/** A page: a title, lines of text, a table. */
function page(random: Random): string {
  const lines = times(whole(random, 14, 24), (i) => {
    const size = 15 + (i % 3)
    return `<text x="${80 + whole(random, 0, 8)}" y="${170 + i * 28}" font-family="serif" font-size="${size}">${phrase(random, whole(random, 7, 15))}</text>`
  })
  return `<rect ${rect(20, 20, 1160, 860)} fill="#f4f2ea"/><text x="80" y="110" font-family="sans-serif" font-size="44">${phrase(random, 4)}</text>${lines}`
}

/** Mostly sky, a skyline, smoke. */
function sky(random: Random): string {
  const line = times(60, (i) => ` L ${i * 21} ${whole(random, 640, 800)}`)
  const smoke = times(
    whole(random, 10, 30),
    () =>
      `<circle cx="${between(random, 300, 800)}" cy="${between(random, 100, 650)}" r="${between(random, 20, 110)}" fill="${colour(random, 0.35)}" fill-opacity="0.35"/>`,
  )
  return `<rect ${rect(0, 0, 1200, 900)} fill="#9ec3e6" fill-opacity="0.75"/>${smoke}<path d="M 0 900 L 0 700${line} L 1260 900 Z" fill="${colour(random, 0.4)}"/>`
}

/** Broken pieces. */
function rubble(random: Random): string {
  return times(whole(random, 120, 260), () => {
    const [x, y, s] = [whole(random, 0, 1200), whole(random, 100, 900), between(random, 10, 90)]
    const corners = times(whole(random, 3, 6), () => `${x + between(random, -s, s)},${y + between(random, -s, s)} `)
    return `<polygon points="${corners}" fill="${colour(random)}" stroke="#222" stroke-opacity="0.4"/>`
  })
}

/** Posters, flags and words. */
function signs(random: Random): string {
  return times(whole(random, 8, 18), () => {
    const [x, y, w, h] = [
      whole(random, 0, 1000),
      whole(random, 0, 780),
      whole(random, 100, 380),
      whole(random, 60, 190),
    ]
    const words = `<text x="${x + 12}" y="${y + h * 0.6}" font-family="sans-serif" font-weight="bold" font-size="${h * 0.3}" fill="${colour(random)}">${phrase(random, 2)}</text>`
    return `<g transform="rotate(${between(random, -14, 14)} ${x} ${y})"><rect ${rect(x, y, w, h)} fill="${colour(random)}"/>${words}</g>`
  })
}
