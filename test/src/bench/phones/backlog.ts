import { quantile } from '../bench.ts'
import type { Pool } from '../ground/bench-ground.ts'
import type { PhonesResult } from './phone-sender.ts'

/** What Postgres reported as durable for each phone at one moment. */
export interface Sample {
  /** Epoch ms, taken before the query, so that no byte looks younger than it was. */
  readonly at: number
  readonly offsets: readonly number[]
}

export async function takeSample(pool: Pool, hashes: readonly string[]): Promise<Sample> {
  const at = Date.now()
  const { rows } = await pool.query<{ hash: string; offset: number }>(
    `select encode(l.url_hash, 'hex') as hash, u."offset" from public_zone.upload_url l
     join public_zone.upload u on u.id = l.upload_id where u."offset" > 0`,
  )
  const known = new Map(rows.map(({ hash, offset }) => [hash, offset]))
  return { at, offsets: hashes.map((hash) => known.get(hash) ?? 0) }
}

export interface Backlog {
  /** Age of the oldest byte that was sent and is not yet durable. Quantiles over all phones and samples, s. */
  readonly oldestP50S: number
  readonly oldestP99S: number
  readonly oldestMaxS: number
  readonly meanMiB: number
  /** Mean of the last third divided by the mean of the first third: 1 is a flat backlog. */
  readonly growth: number
}

/** `samples`: the samples of the measured period, in order. */
export function backlogOf(samples: readonly Sample[], told: PhonesResult): Backlog {
  const ages = samples.flatMap(({ at, offsets }) => offsets.map((offset, phone) => ageOf(told, { phone, offset, at })))
  const sizes = samples.map(({ at, offsets }) =>
    offsets.reduce((sum, offset, phone) => sum + sentUntil(told, phone, at) - offset, 0),
  )
  const third = Math.max(1, Math.floor(sizes.length / 3))
  return {
    oldestP50S: quantile(ages, 0.5) / 1000,
    oldestP99S: quantile(ages, 0.99) / 1000,
    oldestMaxS: quantile(ages, 1) / 1000,
    meanMiB: mean(sizes) / 1_048_576,
    // Divides by at least one byte, in case nothing waited at first.
    growth: mean(sizes.slice(-third)) / Math.max(1, mean(sizes.slice(0, third))),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function ageOf(told: PhonesResult, { phone, offset, at }: { phone: number; offset: number; at: number }): number {
  const sent = told.sentAt[phone]?.[Math.floor(offset / told.pieceBytes)]
  return sent === undefined ? 0 : Math.max(0, at - sent)
}

function sentUntil({ sentAt, pieceBytes }: PhonesResult, phone: number, at: number): number {
  const times = sentAt[phone] ?? []
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1
    else high = middle
  }
  return low * pieceBytes
}
