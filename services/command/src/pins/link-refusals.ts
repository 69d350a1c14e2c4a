import type { StandingWords } from '@firsthand/database/command'
import type { Language } from '@firsthand/timeline'
import type { Context } from 'hono'
import type { CommandEnv } from '../door/command-env.ts'
import { refuseBecause, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'

/** A larger offset between two clips means that one has a wrong day, which is corrected by a pin. */
export const MOST_OFFSET_MS = 31 * 86_400_000

const BOTH_PINNED: Readonly<Record<Language, string>> = {
  en: 'Both are pinned in time: nothing would move. Take one pin back first.',
  fi: 'Molempien aika on kiinnitetty: mikään ei siirtyisi. Peru ensin toinen kiinnitys.',
  sv: 'Bådas tid är fäst: inget skulle flyttas. Ta först tillbaka det ena fästet.',
}

const TOO_FAR: Readonly<Record<Language, string>> = {
  en: 'They stand more than 31 days apart: pin the time of one of them first.',
  fi: 'Niiden väli on yli 31 päivää: kiinnitä ensin toisen aika.',
  sv: 'De ligger mer än 31 dagar isär: fäst först tiden för den ena.',
}

const NOT_PLACED: Readonly<Record<Language, string>> = {
  en: 'One of the two is not placed in time yet, or has left the lists. Try again in a moment.',
  fi: 'Toista ei ole vielä sijoitettu aikaan, tai se on poistunut luetteloista. Yritä hetken kuluttua uudelleen.',
  sv: 'Den ena har inte placerats i tiden än, eller har lämnat listorna. Försök igen om en stund.',
}

const CHANGED: Readonly<Record<Language, string>> = {
  en: 'What it would move has changed since you were shown it. Look again before you save.',
  fi: 'Se, mitä tämä siirtäisi, on muuttunut sen jälkeen kun näit sen. Katso uudelleen ennen tallennusta.',
  sv: 'Vad det skulle flytta har ändrats sedan du såg det. Titta igen innan du sparar.',
}

/**
 * A second link between the same items would be stored and move nothing. The refusal names the existing link and its
 * officer.
 */
export function refuseLinked(c: Context<CommandEnv>, { offsetMs, officer, itemSeq, otherSeq }: StandingWords) {
  const [later, earlier] = offsetMs < 0 ? [itemSeq, otherSeq] : [otherSeq, itemSeq]
  return refuseBecause(c, 'pair-linked', [later, Math.round(Math.abs(offsetMs)) / 1000, earlier, officer])
}

/** If both items are pinned, the pins fix their distance. A link would be stored and move nothing. */
export const refuseBothPinned = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: BOTH_PINNED[requestedLanguage(c)] })

export const refuseNotPlaced = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: NOT_PLACED[requestedLanguage(c)] })

export const refuseChanged = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: CHANGED[requestedLanguage(c)] })

export const refuseTooLargeOffset = (c: Context<CommandEnv>) =>
  refuseInWords(c, { code: 'illegal-state', message: TOO_FAR[requestedLanguage(c)] })

/** Whether a number is valid but too large for a link's offset. */
export function isTooFar(offsetMs: unknown): boolean {
  const number = typeof offsetMs === 'string' && offsetMs !== '' ? Number(offsetMs) : offsetMs
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) > MOST_OFFSET_MS
}
