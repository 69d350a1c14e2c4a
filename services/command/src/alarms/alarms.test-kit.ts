import { foldRecounts } from '@firsthand/database/command'
import { Secret } from '@firsthand/runtime'
import { type CommandKit, newId } from '../command.test-kit.ts'
import { type AlarmKeeperDeps, keepAlarms } from './alarm-keeper.ts'
import { NO_DUTY_PHONE } from './duty-phone.ts'

export const keeperDeps = (kit: CommandKit, more: Partial<AlarmKeeperDeps> = {}): AlarmKeeperDeps => ({
  ...{ db: kit.deps.db, log: kit.deps.log, clock: kit.deps.clock, publicUrl: kit.deps.publicUrl },
  phone: NO_DUTY_PHONE,
  onFault: (cause) => {
    throw cause
  },
  ...more,
})

/**
 * Runs the keeper once. Pending updates of the timeline's counts are applied first, as `counts-keeper.ts` does in the
 * service.
 */
export async function keepOnce(kit: CommandKit, more: Partial<AlarmKeeperDeps> = {}): Promise<void> {
  await foldRecounts(kit.deps.db)
  await keepAlarms(keeperDeps(kit, more), new AbortController().signal)
}

interface SaidMore {
  readonly submission?: string
  readonly lat?: number
  readonly lon?: number
  readonly danger?: boolean
  readonly sought?: boolean
}

/** Adds a witness's words, in the state in which the preserve service leaves them. */
export async function say(
  kit: CommandKit,
  incident: string,
  words: string,
  more: SaidMore = {},
): Promise<{ statement: string; submission: string }> {
  const [statement, submission] = [newId('note'), more.submission ?? newId('submission')]
  await kit.database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, lat, lon, language, danger, sought, received_at)
     values ($1, $2, $3, nullif($4, ''), $5, $6, 'en', $7, $8, now())`,
    [
      statement,
      submission,
      incident,
      words,
      more.lat ?? null,
      more.lon ?? null,
      more.danger ?? false,
      more.sought ?? false,
    ],
  )
  return { statement, submission }
}

export const phoneAt = (address: string, more: { readonly escalation?: string; readonly secret?: string } = {}) => ({
  alarm: new Secret(address),
  escalation: more.escalation === undefined ? undefined : new Secret(more.escalation),
  secret: more.secret === undefined ? undefined : new Secret(more.secret),
  isCalledForNews: false,
})
