import { roleUrl } from '@firsthand/database/migrate'
import { createOpsDoor, createPool, type OpsDoor } from '@firsthand/database/ops'
import { acceptsSubmissions, parseOperator } from '@firsthand/domain'
import { ensureCheckIncident, runCanary } from '@firsthand/ops'
import { openKeys } from '@firsthand/sealing'
import { ensureFirstRun } from './first-run.ts'
import type { Started } from './run-stack.ts'
import { waitUntil } from './wait-until.ts'
import { welcomeTable } from './welcome-table.ts'

const keyLimitMs = 120_000
const canaryLimitMs = 120_000

/** The steps when every process is ready: the first run, the self-test, and the table for the person. */
export async function welcome(started: Started): Promise<void> {
  const { settings, stack, record, signal, say, print } = started
  const pool = createPool({ url: roleUrl(stack.ownerUrl, 'ops'), max: 2 })
  try {
    const door = createOpsDoor(pool, parseOperator('npm start'))
    const keyring = openKeys(settings.keys, settings.closedKeys)
    const facts = await ensureFirstRun({ door, keyring, data: settings.data, officersKey: settings.officersKey })
    record.know(facts)
    say('Sending a self-test picture through the public address')
    const check = await ensureCheckIncident({ door, keyring })
    await Promise.all([check.slug, facts.incident.slug].map((slug) => untilItAccepts(door, slug, signal)))
    await runCanary({ door, incident: check, intakeUrl: started.intakeUrl, signal, limitMs: canaryLimitMs })
    print(welcomeTable(started, facts))
  } finally {
    await pool.end()
  }
}

// Waits until the incident accepts submissions. Preserve first proves that it has the incident's key: it opens a probe
// that was sealed to the key.
async function untilItAccepts(door: OpsDoor, slug: string, signal: AbortSignal): Promise<void> {
  await waitUntil({ what: "preserve to prove an incident's key", limitMs: keyLimitMs, everyMs: 50 }, async () => {
    signal.throwIfAborted()
    const found = await door.findIncident(slug)
    // A closed incident accepts nothing even if its key is proven, so waiting for it would be useless.
    return found?.keyProvenAt !== undefined || (found !== undefined && !acceptsSubmissions(found.state))
  })
}
