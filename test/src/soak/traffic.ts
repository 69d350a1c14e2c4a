// Uploads without pause, so that every kill hits some in the middle of a piece.
import { isWhole, type Ledger, type SentUpload } from './ledger.ts'
import { createPhone, type Phone } from './phone.ts'
import type { Dice } from './seeded.ts'

export interface TrafficOptions {
  readonly doors: readonly string[]
  readonly slug: string
  readonly ledger: Ledger
  readonly dice: Dice
}

export interface Traffic {
  /** The phone for requests and checks while the others send. */
  readonly probe: Phone
  /** Begins nothing new. Resolves when everything begun is whole or given up. */
  end(): Promise<void>
}

const KIB = 1024
const MIB = 1024 * KIB
const PHONES = 6

/**
 * Starts six phones with small files on slow connections, and one with files longer than a segment on a better
 * connection.
 */
export function startTraffic(options: TrafficOptions): Traffic {
  let isEnding = false
  const phones = Array.from({ length: PHONES }, () =>
    createPhone({
      ...options,
      rate: 160 * KIB,
      piece: (dice) => (dice.next() < 0.3 ? dice.between(1, 64 * KIB) : dice.between(64 * KIB, MIB)),
    }),
  )
  const sending = async (phone: Phone, length: () => number): Promise<void> => {
    while (!isEnding) await phone.send(length())
  }
  const { dice } = options
  const small = (): number => (dice.next() < 0.6 ? dice.between(1, 150 * KIB) : dice.between(150 * KIB, 1500 * KIB))
  const large = createPhone({ ...options, rate: 2 * MIB, piece: (of) => of.between(2 * MIB, 20 * MIB) })
  const running = [
    ...phones.map((phone) => sending(phone, small)),
    sending(large, () => dice.between(9 * MIB, 18 * MIB)),
  ]
  return {
    probe: createPhone({ ...options, rate: Number.POSITIVE_INFINITY, piece: () => MIB }),
    async end() {
      isEnding = true
      await Promise.all(running)
    },
  }
}

/** Some of the whole files, at random. */
export function sampleWhole(uploads: readonly SentUpload[], dice: Dice, count: number): readonly SentUpload[] {
  const whole = uploads.filter(isWhole)
  return whole.length === 0 ? [] : Array.from({ length: count }, () => dice.pick(whole))
}
