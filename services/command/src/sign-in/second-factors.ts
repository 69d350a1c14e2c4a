import type { Database } from '@firsthand/database/command'
import { createOfficersKeyBook } from '@firsthand/database/command/sign-in'
import type { Logger } from '@firsthand/runtime'
import { ensureOfficersKey, type KeyPair } from '@firsthand/sealing'

/**
 * Minimum interval between searches for a missing key file, in ms, so that a flood of sign-ins does not read the disk
 * more often.
 */
const SEARCH_AGAIN_MS = 2_000

/**
 * Second factors of officers, which are sealed in the database. Their key is in a file and in this process's memory.
 */
export interface SecondFactors {
  /**
   * Undefined while the key file is missing; then nobody can sign in. The search repeats, so providing the file is
   * enough.
   */
  key(): Promise<KeyPair | undefined>
}

interface SecondFactorsDeps {
  readonly db: Database
  readonly log: Logger
  /** Path of the key file. */
  readonly file: string
  readonly againMs?: number
}

export function createSecondFactors({ db, log, file, againMs = SEARCH_AGAIN_MS }: SecondFactorsDeps): SecondFactors {
  const book = createOfficersKeyBook(db)
  let found: KeyPair | undefined
  let looking: Promise<KeyPair | undefined> | undefined
  let lastWarning = ''
  let lookedAt = Number.NEGATIVE_INFINITY

  const tellOnce = (code: string): void => {
    if (lastWarning !== code) log.event('process.warning', { code })
    lastWarning = code
  }
  async function look(): Promise<KeyPair | undefined> {
    try {
      const key = await ensureOfficersKey(file, book)
      if (key.ok) found = key.value
      else tellOnce(key.error)
    } catch (cause) {
      // The key is damaged or its folder unusable. For officers who sign in it counts as missing.
      log.fault('process.warning', cause, { code: 'officers-key' })
    }
    lookedAt = performance.now()
    return found
  }
  async function key(): Promise<KeyPair | undefined> {
    if (found) return found
    if (!looking && performance.now() - lookedAt < againMs) return undefined
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  return { key }
}
