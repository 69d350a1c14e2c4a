import type { Database } from '@firsthand/database/command'
import {
  createOfficersKeyBook,
  listPlainSecondFactors,
  type OfficerSecrets,
  rewriteOfficers,
  sealPlainSecondFactor,
} from '@firsthand/database/command/sign-in'
import type { Logger } from '@firsthand/runtime'
import { ensureOfficersKey, type KeyPair, openSecondFactor, sealSecondFactor } from '@firsthand/sealing'

/**
 * Minimum interval between searches for a missing key file, in ms, so that a flood of sign-ins does not read the disk
 * more often.
 */
const SEARCH_AGAIN_MS = 2_000
/**
 * Number of rewrites of the table. While an older transaction runs, the old rows stay in the table's file; after some
 * rounds it has ended.
 */
const REWRITE_ROUNDS = 3

/**
 * Second factors of officers, which are sealed in the database. Their key is in a file and in this process's memory.
 */
export interface SecondFactors {
  /**
   * Undefined while the key file is missing; then nobody can sign in. The search repeats, so providing the file is
   * enough.
   */
  key(): Promise<KeyPair | undefined>
  /** Returns Base32. @throws SealBroken if it was sealed to another key */
  open(key: KeyPair, secrets: OfficerSecrets): string
  /**
   * Seals second factors that an older version left in plain text. Idempotent, and safe in several processes at once.
   */
  sealPlain(): Promise<void>
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
  let rewritesLeft = 0
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
  return {
    key,
    open: ({ identity }, { totpSealed, totpPlain }) =>
      totpSealed ? openSecondFactor(identity, totpSealed) : totpPlain,
    async sealPlain() {
      const plain = await listPlainSecondFactors(db)
      const pair = plain.length === 0 ? undefined : await key()
      if (pair) {
        for (const one of plain) await sealPlainSecondFactor(db, one, sealSecondFactor(pair.recipient, one.secret))
        rewritesLeft = REWRITE_ROUNDS
      }
      if (rewritesLeft === 0) return
      await rewriteOfficers(db)
      rewritesLeft -= 1
    },
  }
}
