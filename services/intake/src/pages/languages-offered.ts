import type { IntakeDoor } from '@firsthand/database/intake'
import { ALWAYS_ON, type DoorLanguage, languagesOn } from '@firsthand/door-words'
import { digestOf } from '@firsthand/page-files'

/** The languages that witnesses are offered now: those that are on from the beginning, and those that are signed. */
export interface LanguagesOffered {
  now(): Promise<readonly DoorLanguage[]>
}

export interface OfferedDeps {
  readonly door: Pick<IntakeDoor, 'signedLanguages'>
  /** A clock that never jumps, in ms. */
  readonly now: () => number
}

/** A new signature, or one that was taken back, is seen after this time at the latest. */
const KEPT_MS = 5_000

/**
 * Asks Postgres every five seconds at most, however many pages are asked for. If it does not answer, the last known list
 * stays. Before the first answer these are the languages that nobody has to sign.
 */
export function createLanguagesOffered({ door, now }: OfferedDeps): LanguagesOffered {
  let known: readonly DoorLanguage[] = ALWAYS_ON
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  const ask = async (): Promise<void> => {
    try {
      known = languagesOn(await door.signedLanguages(), sha256)
    } catch {
      // A page is more important than its list of languages, and a request that needs Postgres says so itself.
    } finally {
      askedAt = now()
      asking = undefined
    }
  }
  return {
    async now() {
      if (now() - askedAt >= KEPT_MS) {
        asking ??= ask()
        await asking
      }
      return known
    },
  }
}

const sha256 = (text: string): string => digestOf(text).hex
