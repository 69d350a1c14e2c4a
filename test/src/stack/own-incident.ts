// Gives each borrower of a shared stack (a test file) an incident and an officer of its own.
import { randomBytes } from 'node:crypto'
import { createOpsDoor, createPool, type IncidentFacts, type OpsDoor } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { type Account, type RunFile, waitUntil } from '@firsthand/local'
import { addOfficer, openIncident } from '@firsthand/ops'
import { createFolderKeyring } from '@firsthand/sealing'

export interface IncidentOptions {
  /** A unique slug. */
  readonly slug: string
  readonly title: string
}

export interface OwnIncident {
  readonly incident: { readonly id: string; readonly slug: string }
  /** The incident's commander. Only this borrower knows the account, because each TOTP step is accepted once. */
  readonly officer: Account
  /** Closes the incident: it accepts nothing more, but its evidence stays as long as the stack does. */
  close(): Promise<void>
}

const PROOF_LIMIT_MS = 300_000

/**
 * Opens an incident as an operator would. Resolves when it accepts uploads.
 * @throws if the slug is taken
 */
export async function openOwnIncident(run: RunFile, options: IncidentOptions): Promise<OwnIncident> {
  const pool = createPool({ url: run.databaseUrl, max: 1, onError: () => undefined })
  try {
    const door = createOpsDoor(pool, parseOperator('tests'))
    const keyring = createFolderKeyring(run.keys)
    const opened = await openIncident({ door, keyring }, { ...options, state: 'drill' })
    if (!opened.ok) throw new Error(`there is an incident ${options.slug} already`)
    const { id, slug } = opened.value
    const officer = await addCommander({ door, officersKey: run.officersKey }, id)
    await letTheCommand(door, { run, incident: id })
    await untilProven(door, opened.value)
    return {
      ...{ incident: { id, slug }, officer },
      async close() {
        await closeFinally(door, id)
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function addCommander(
  { door, officersKey }: { readonly door: OpsDoor; readonly officersKey: string },
  incident: string,
): Promise<Account> {
  const added = await addOfficer({ door, officersKey }, `officer-${randomBytes(6).toString('hex')}`)
  if (!added.ok) throw new Error('the officer is there already')
  const { id, name, password, totpSecret } = added.value
  await door.addMembership({ incident, officer: id, role: 'commander' })
  await door.setOpens(id, true)
  return { name, password, totpSecret }
}

/**
 * Gives the account of the `firsthand` command a role in the incident. The account belongs to the stack, and its
 * session is kept behind a lock, so all borrowers may use it.
 */
async function letTheCommand(
  door: OpsDoor,
  { run, incident }: { readonly run: RunFile; readonly incident: string },
): Promise<void> {
  const cli = run.cli && (await door.findOfficer(run.cli.name))
  if (cli) await door.addMembership({ incident, officer: cli.id, role: 'commander' })
}

const untilProven = (door: OpsDoor, { id, slug }: IncidentFacts): Promise<unknown> =>
  waitUntil({ what: `${slug} to take uploads`, limitMs: PROOF_LIMIT_MS }, async () => {
    const found = await door.findIncident(id)
    return found?.keyProvenAt !== undefined
  })

/** Closes in two steps, from whatever state the borrower left the incident in. */
async function closeFinally(door: OpsDoor, id: string): Promise<void> {
  for (const to of ['closing', 'closed'] as const) {
    const now = await door.findIncident(id)
    if (now !== undefined && now.state !== to) await door.moveIncident({ incident: id, from: now.state, to })
  }
}
