import { randomBytes } from 'node:crypto'
import type { Result } from '@firsthand/domain'
import { PROBE_PREFIX, probeKey } from './object-key.ts'
import {
  type Abilities,
  type ObjectStore,
  StoreFault,
  type StoreRefusal,
  type VerbOutcome,
  type WriteOnlyReport,
} from './object-store.ts'

/**
 * Proves that the public side can write but not read. Tries every verb on a fresh object under `probe/`. The owner's
 * `probe` removes that object later.
 */
export async function proveWriteOnly(
  kind: Abilities['kind'],
  drop: ObjectStore,
  signal: AbortSignal | undefined,
): Promise<WriteOnlyReport> {
  const call = signal === undefined ? {} : { signal }
  const key = probeKey(randomBytes(16).toString('hex'))
  const body = Buffer.from('probe')
  const stored = await drop.put(key, body, { length: body.length, ...call })
  const versionId = stored.ok ? stored.value.versionId : undefined
  const version = versionId === undefined ? call : { versionId, ...call }
  const get = worst([outcome(await drop.get(key, call)), outcome(await drop.head(key, call))])
  const list = await outcomeOfList(drop, call)
  const remove = worst([outcome(await drop.remove(key, version)), outcome(await drop.remove(key, call))])
  const put = outcome(stored)
  const isWriteOnly = put === 'works' && [get, list, remove].every((verb) => verb === 'refused')
  return { kind, put, get, list, remove, isWriteOnly }
}

/** The worst outcome of several tries: a single success means that the verb works. */
const worst = (outcomes: readonly VerbOutcome[]): VerbOutcome =>
  outcomes.find((one) => one === 'works') ?? outcomes.find((one) => one === 'unclear') ?? 'refused'

const outcome = (result: Result<unknown, StoreRefusal>): VerbOutcome => (result.ok ? 'works' : ofRefusal(result.error))

const ofRefusal = (refusal: StoreRefusal): VerbOutcome => (refusal.code === 'forbidden' ? 'refused' : 'unclear')

async function outcomeOfList(drop: ObjectStore, call: { readonly signal?: AbortSignal }): Promise<VerbOutcome> {
  let worstSeen: VerbOutcome = 'refused'
  for (const allVersions of [false, true]) {
    try {
      for await (const _ of drop.list(PROBE_PREFIX, { ...call, allVersions })) break
      return 'works'
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      if (ofRefusal(error.refusal) === 'unclear') worstSeen = 'unclear'
    }
  }
  return worstSeen
}
