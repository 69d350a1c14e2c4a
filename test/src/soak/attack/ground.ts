// The target of the attacks: a whole stack of our own, a real incident, and officers who work in it.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor, createPool, type OpsDoor } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { type Account, waitUntil } from '@firsthand/local'
import { addOfficer, openIncident } from '@firsthand/ops'
import { createFolderKeyring } from '@firsthand/sealing'
import { countCallsFromNow } from '../../../../packages/database/src/notify-flood.test-kit.ts'
import { openDutyPhone } from '../../stack/duty-phone.ts'
import { ownerPool, ownerUrlOf, type Pool } from '../../stack/owner-rows.ts'
import { type StoreKind, startRigStore } from '../../stack/rig-store.ts'
import { type Stack, startStack } from '../../stack/start-stack.ts'
import type { OpenVault } from '../../stack/vault-digest.ts'

export interface Officer extends Account {
  readonly id: string
}

export interface Ground extends OpenVault {
  readonly stack: Stack
  /** A pool with the owner's role, which reads what no process may. */
  readonly pool: Pool
  readonly ownerUrl: string
  /** The command line's door. Its custody entries are under the soak's name. */
  readonly door: OpsDoor
  readonly incident: { readonly id: string; readonly slug: string }
  /** Adds this many officers, as analysts of the incident. */
  addOfficers(count: number): Promise<readonly Officer[]>
  stop(): Promise<void>
}

export interface GroundOptions {
  readonly store: StoreKind
  /** New sendings and files per minute that the door accepts without a proof of work. */
  readonly calm: number
  readonly say: (line: string) => void
}

const PROOF_LIMIT_MS = 300_000

/** Starts everything. Resolves when the incident accepts uploads. If it throws, it stops what it started. */
export async function startGround({ store: kind, calm, say }: GroundOptions): Promise<Ground> {
  const data = mkdtempSync(join(tmpdir(), 'firsthand-attack-'))
  const stops: (() => unknown)[] = [() => rmSync(data, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  try {
    const store = await startRigStore(kind, data, say)
    stops.push(() => store.stop())
    const phone = await openDutyPhone()
    stops.push(() => phone.close())
    const settings = { INTAKE_CALM_PER_MINUTE: String(calm), FIRSTHAND_ALARM_WEBHOOK: phone.address }
    const environment = { ...store.environment, ...store.intakeEnvironment, ...settings }
    const stack = await startStack({ data, environment })
    stops.push(() => stack.stop())
    const pool = ownerPool(stack)
    stops.push(() => pool.end())
    await countCallsFromNow(pool)
    const ops = createPool({ url: stack.run().databaseUrl, max: 2, onError: () => undefined })
    stops.push(() => ops.end())
    const keyring = createFolderKeyring(stack.run().keys)
    const door = createOpsDoor(ops, parseOperator('soak'))
    await phone.answer(door)
    const incident = await openTheIncident(door, keyring)
    const addOfficers = (count: number) => addAnalysts(door, { stack, incident: incident.id, count })
    const ownerUrl = ownerUrlOf(stack)
    return { stack, pool, ownerUrl, door, store, keyring, incident, addOfficers, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function openTheIncident(door: OpsDoor, keyring: ReturnType<typeof createFolderKeyring>) {
  const wish = { slug: 'harbour', title: 'The harbour, under attack', state: 'active' } as const
  const opened = await openIncident({ door, keyring }, wish)
  if (!opened.ok) throw new Error(`the incident cannot be opened: ${opened.error}`)
  const { id, slug } = opened.value
  await waitUntil({ what: 'the incident to take uploads', limitMs: PROOF_LIMIT_MS }, async () => {
    return (await door.findIncident(id))?.keyProvenAt !== undefined
  })
  return { id, slug }
}

interface Analysts {
  readonly stack: Stack
  readonly incident: string
  readonly count: number
}

async function addAnalysts(door: OpsDoor, { stack, incident, count }: Analysts): Promise<readonly Officer[]> {
  const { officersKey } = stack.run()
  const add = async (): Promise<Officer> => {
    const added = await addOfficer({ door, officersKey }, `officer-${randomBytes(6).toString('hex')}`)
    if (!added.ok) throw new Error(`no officer: ${added.error}`)
    await door.addMembership({ incident, officer: added.value.id, role: 'analyst' })
    return added.value
  }
  return await Promise.all(Array.from({ length: count }, add))
}
