import type { MadeFile } from './made-file.ts'
import { onEarth } from './place.ts'
import { randomOf } from './random.ts'

const EVERY_SECONDS = 4
/**
 * The runner's way: around the square, across it at the bang, and away. Each point is east, north, seconds from the
 * bang.
 */
const WAY = [
  [-140, -90, -150],
  [-60, -30, -70],
  [-8, -12, -6],
  [2, -2, 0],
  [-22, -26, 12],
  [-90, -80, 50],
  [-210, -120, 120],
] as const

/** The log of a runner's watch: GPX 1.1 with satellite time. */
export function trackOf(bangAt: number, seed: number): MadeFile {
  const next = randomOf(seed)
  const points: string[] = []
  const [from, until] = [WAY[0][2], WAY.at(-1)?.[2] ?? 0]
  for (let seconds = from; seconds <= until; seconds += EVERY_SECONDS) {
    const { east, north } = placeAt(seconds)
    const { lat, lon } = onEarth({ east: east + next() * 3, north: north + next() * 3 })
    const time = new Date(bangAt + seconds * 1000).toISOString()
    points.push(`<trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><ele>92</ele><time>${time}</time></trkpt>`)
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="watch" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Evening run</name><trkseg>
${points.join('\n')}
</trkseg></trk></gpx>
`
  return { name: 'Evening_run.gpx', modifiedAt: bangAt + until * 1000, bytes: Buffer.from(text) }
}

function placeAt(seconds: number): { readonly east: number; readonly north: number } {
  const after = WAY.findIndex(([, , at]) => at >= seconds)
  const [a, b] = [WAY[Math.max(0, after - 1)] ?? WAY[0], WAY[after] ?? WAY[0]]
  const part = b[2] === a[2] ? 0 : (seconds - a[2]) / (b[2] - a[2])
  return { east: a[0] + (b[0] - a[0]) * part, north: a[1] + (b[1] - a[1]) * part }
}
