import type { Language } from '@firsthand/timeline'
import type { Context } from 'hono'
import { askedLanguage } from '../door/asked-language.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuseInWords } from '../door/refuse.ts'

/** Beyond it a comparison of two clips is a mistake about the day, and is mended by a pin. */
export const MOST_OFFSET_MS = 31 * 86_400_000

const BOTH_PINNED: Readonly<Record<Language, string>> = {
  en: 'Both are pinned in time: nothing would move. Take one pin back first.',
  fi: 'Molempien aika on kiinnitetty: mikään ei siirtyisi. Peru ensin toinen kiinnitys.',
  sv: 'Bådas tid är fastställd: inget skulle flyttas. Ta först tillbaka den ena fästpunkten.',
}

const TOO_FAR: Readonly<Record<Language, string>> = {
  en: 'They stand more than 31 days apart: pin the time of one of them first.',
  fi: 'Niiden väli on yli 31 päivää: kiinnitä ensin toisen aika.',
  sv: 'De ligger mer än 31 dagar isär: fastställ först tiden för den ena.',
}

/** Two pins hold them apart, whatever an officer compares: it would be kept and do nothing. */
export const refuseBothPinned = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: BOTH_PINNED[askedLanguage(c)] })

export const refuseTooFar = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: TOO_FAR[askedLanguage(c)] })

/** A number that can be read, and is too large for a nudge. */
export function isTooFar(offsetMs: unknown): boolean {
  const number = typeof offsetMs === 'string' && offsetMs !== '' ? Number(offsetMs) : offsetMs
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) > MOST_OFFSET_MS
}
