// Simulates a whole city at once: photos come at a steady rate for minutes, with all workers except transcoding. Then
// measures the time until nothing waits any more.
import { cpus, loadavg } from 'node:os'
import { waitUntil } from '@firsthand/local'
import { atMost, type Bench, exactly, quantile } from './bench.ts'
import { createPhotoPool, type PhotoPool } from './surge/photo-pool.ts'
import { type SentPhotos, sendPhotos } from './surge/send-photos.ts'
import { prepareSurgeGround, type SurgeGround } from './surge/surge-ground.ts'

const CODE_AIM_MS = 1000
const DRAIN_AIM_S = 300
const DRAIN_LIMIT_MS = 30 * 60_000
const TOLD_EVERY_S = 30

type SurgeOptions = {
  readonly minutes: number
  readonly rate: number
  /** The number of different photos, made in advance and sent in turns. */
  readonly motifs: number
}

export const surge: Bench<SurgeOptions> = {
  name: 'surge',
  summary: 'photos of 0.2–2 MB at a steady rate, preserve, inspect and thumbs on (--minutes 10 --rate 7.5 --motifs 16)',
  defaults: { minutes: 10, rate: 7.5, motifs: 16 },
  smoke: { minutes: 0.005, rate: 4, motifs: 2 },
  fractions: ['minutes', 'rate'],
  async measure({ minutes, rate, motifs }, say, lent) {
    say('Painting photos')
    const photos = await createPhotoPool(motifs)
    say('Starting intake, relay, preserve, inspect, Postgres and Valkey')
    const ground = await prepareSurgeGround(lent, say)
    try {
      return await measureOn(ground, { photos, durationMs: minutes * 60_000, rate, say })
    } finally {
      await ground.release()
    }
  },
}

interface Measuring {
  readonly photos: PhotoPool
  readonly durationMs: number
  readonly rate: number
  readonly say: (line: string) => void
}

async function measureOn(ground: SurgeGround, { photos, durationMs, rate, say }: Measuring) {
  const { door, slug } = ground
  await untilTaken(ground)
  const before = ground.cpu()
  const sent = await sendPhotos({
    ...{ door, slug, photos, rate, durationMs },
    onSecond: (second) => {
      if (second % TOLD_EVERY_S === 0) void backlogOf(ground).then((left) => say(`${second} s: ${wordsOf(left)}`))
    },
  })
  const atEnd = await backlogOf(ground)
  say(`Sent ${sent.sent} photos; then ${wordsOf(atEnd)}`)
  const endedAt = Date.now()
  await untilDrained(ground, say)
  const drainedS = (Date.now() - endedAt) / 1000
  const kept = await countKept(ground)
  return {
    rows: [
      exactly('errors', sent.errors.length, 'uploads', 0),
      atMost('code shown, p95', quantile(sent.codeShown, 0.95), 'ms', CODE_AIM_MS),
      atMost('backlog drained after the end', drainedS, 's', DRAIN_AIM_S),
      exactly('items kept', kept.items, 'items', sent.sent),
      exactly('items inspected, with a thumb', kept.thumbs, 'items', sent.sent),
      exactly('dead rows', kept.dead, 'rows', 0),
    ],
    notes: [
      ...notesOn(sent, photos),
      ...workNotes(ground, before, sent.sent),
      `at the end of sending: ${wordsOf(atEnd)}`,
    ],
  }
}

/** Waits until the incident accepts uploads. It accepts none before preserve has proven the incident's key. */
const untilTaken = ({ pool, incident, slug, door }: SurgeGround): Promise<boolean> =>
  waitUntil({ what: 'the incident to take uploads', limitMs: 30_000, everyMs: 50 }, async () => {
    const { rows } = await pool.query('select 1 from platform.incident where id = $1 and key_proven_at is not null', [
      incident,
    ])
    return rows.length > 0 && (await fetch(new URL(`/${slug}`, door))).ok
  })

interface Backlog {
  readonly preserve: number
  readonly inspect: number
}

async function backlogOf({ pool, incident }: SurgeGround): Promise<Backlog> {
  const { rows } = await pool.query<{ queue: string; n: number }>(
    `select queue, count(*) as n from work.outbox
     where incident_id = $1 and state in ('pending', 'queued', 'running') group by queue`,
    [incident],
  )
  const of = (queue: string): number => rows.find((row) => row.queue === queue)?.n ?? 0
  return { preserve: of('preserve'), inspect: of('inspect') }
}

const wordsOf = ({ preserve, inspect }: Backlog): string => `${preserve} wait for preserve, ${inspect} for inspect`

async function untilDrained(ground: SurgeGround, say: (line: string) => void): Promise<void> {
  let toldAt = Date.now()
  await waitUntil({ what: 'the backlog to drain', limitMs: DRAIN_LIMIT_MS, everyMs: 250 }, async () => {
    const left = await backlogOf(ground)
    if (Date.now() - toldAt > TOLD_EVERY_S * 1000) {
      toldAt = Date.now()
      say(wordsOf(left))
    }
    return left.preserve + left.inspect === 0
  }).catch(() => say('It does not drain'))
}

async function countKept({ pool, incident }: SurgeGround): Promise<{ items: number; thumbs: number; dead: number }> {
  const { rows } = await pool.query<{ items: number; thumbs: number; dead: number }>(
    `select count(*) as items, count(*) filter (where c.stage <> 'preserved' and c.has_thumb) as thumbs,
       (select count(*) from work.outbox where incident_id = $1 and state = 'dead') as dead
     from evidence.item i join evidence.card c on c.item_id = i.id where i.incident_id = $1`,
    [incident],
  )
  return rows[0] ?? { items: 0, thumbs: 0, dead: 0 }
}

function workNotes(ground: SurgeGround, before: ReadonlyMap<string, number>, sent: number): readonly string[] {
  const used = [...ground.cpu()].map(([name, seconds]) => {
    const each = ((seconds - (before.get(name) ?? 0)) * 1000) / sent
    return `${name} ${each.toFixed(0)}`
  })
  const spans = (['preserve', 'inspect'] as const).flatMap((worker) => {
    const text = ground.logs().get(`${worker}.log`) ?? ''
    const times = [...text.matchAll(/"event":"job\.done"[^\n]*"durationMs":(\d+)/g)].map((match) => Number(match[1]))
    if (times.length === 0) return []
    return [`${worker}: ${times.length} jobs, p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`]
  })
  return [`CPU milliseconds a photo (decoders count for the machine alone): ${used.join(', ')}`, ...spans]
}

function notesOn({ sent, codeShown, whole, errors }: SentPhotos, photos: PhotoPool): readonly string[] {
  const [cpu] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  const kinds = [...new Set(errors)].slice(0, 5)
  return [
    `${sent} photos of ${(photos.bytes / sent / 1e6).toFixed(2)} MB on average, each a submission of its own`,
    `code shown p50 ${Math.round(quantile(codeShown, 0.5))} ms, slowest ${Math.round(Math.max(...codeShown))} ms; whole photo kept p95 ${Math.round(quantile(whole, 0.95))} ms`,
    `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}, load averages ${load.join(' ')}; sender, Postgres, Valkey and local disk on this machine`,
    ...kinds.map((kind) => `error: ${kind}`),
  ]
}
