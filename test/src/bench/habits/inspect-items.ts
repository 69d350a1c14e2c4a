// Runs each file through the real inspection, and makes the input of a solve from it as the workers do.
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Inspection, inspectFile, type Sandbox, toClaims } from '@firsthand/media'
import { deviceClassOf, type ItemInput } from '@firsthand/timeline'
import { arrivalClaim, isOfDevice } from './as-workers.ts'
import { inLanes } from './lanes.ts'
import type { Planned } from './plan.ts'
import type { Written } from './write-files.ts'

export interface Inspected {
  readonly inputs: readonly ItemInput[]
  /** Readers that ran out of time or failed, by file. On a busy machine they make claims fewer. */
  readonly unread: readonly string[]
}

export async function inspectAll(
  sandbox: Sandbox,
  written: readonly Written[],
  scratch: string,
  say: (line: string) => void,
): Promise<Inspected> {
  let done = 0
  const unread: string[] = []
  const inputs = await inLanes(written, async ({ planned, file }, n) => {
    const folder = join(scratch, String(n))
    await mkdir(folder, { recursive: true })
    try {
      const { name, type, lastModified } = planned.draft
      const { size } = await stat(file)
      const asked = { sandbox, file, scratch: folder, size, name, declaredType: type, lastModified }
      const inspection = await inspectFile(asked)
      const failed = inspection.tools.filter(({ outcome }) => outcome === 'timed-out' || outcome === 'failed')
      unread.push(...failed.map(({ tool, outcome }) => `${planned.habit.name} ${tool} ${outcome}`))
      return inputOf(planned, inspection)
    } finally {
      await rm(folder, { recursive: true, force: true })
      done++
      if (done % 50 === 0) say(`${done} of ${written.length} files inspected`)
    }
  })
  return { inputs, unread }
}

function inputOf({ id, sender, receivedAt }: Planned, inspection: Inspection): ItemInput {
  const claims = [arrivalClaim(receivedAt), ...toClaims(inspection.claims)]
  const { facts, clockKey } = inspection
  const identified = claims.map((claim, n) => ({ ...claim, raw: '', id: `${id}-${n}` }))
  const rides = clockKey !== undefined && claims.some(({ clock }) => isOfDevice(clock))
  return {
    item: id,
    receivedAt,
    // The database keeps whole milliseconds.
    durationMs: facts.durationMs === undefined ? undefined : Math.round(facts.durationMs),
    device: deviceClassOf(facts.make, identified),
    // A key without a serial number fits every device of its model, so it counts within one submission.
    clock: rides ? (clockKey.startsWith('one:') ? clockKey : `${clockKey}|${sender.id}`) : undefined,
    submission: sender.id,
    claims: identified,
  }
}
