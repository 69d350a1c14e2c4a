// Prepares what a surge needs: a door and the workers behind it.
import { cpuSeconds, machineSeconds } from '../../stack/cpu-use.ts'
import { ownerPool, type Pool } from '../../stack/owner-rows.ts'
import { startRig } from '../../stack/rig.ts'
import type { Lent } from '../lent.ts'

export interface SurgeGround {
  readonly door: string
  readonly slug: string
  readonly incident: string
  /** A pool with the owner's role. */
  readonly pool: Pool
  /** CPU seconds so far, by process. */
  cpu(): ReadonlyMap<string, number>
  logs(): ReadonlyMap<string, string>
  release(): Promise<void>
}

/** Prepares everything except transcoding, which a surge leaves for later. A borrowed stack has transcoding, too. */
export async function prepareSurgeGround(lent: Lent, say: (line: string) => void): Promise<SurgeGround> {
  return lent.stack === undefined ? await onRig(say) : await onStack(lent.stack)
}

async function onRig(say: (line: string) => void): Promise<SurgeGround> {
  const rig = await startRig({ intakes: 1, workers: ['relay', 'preserve', 'inspect'], store: 'local-disk', say })
  const [door = ''] = rig.doors
  return {
    ...{ door, slug: rig.incident.slug, incident: rig.incident.id, pool: rig.pool },
    cpu: () => cpuOf([...rig.units].map(([name, unit]) => [name, unit.pid() ?? 0])),
    logs: () => rig.logs(),
    release: () => rig.stop(),
  }
}

async function onStack(borrow: NonNullable<Lent['stack']>): Promise<SurgeGround> {
  const stack = await borrow()
  const pool = ownerPool(stack)
  return {
    ...{ door: stack.intakeUrl, slug: stack.slug, incident: stack.incident, pool },
    cpu: () => cpuOf(Object.entries(stack.run().processes)),
    logs: () => stack.logs(),
    async release() {
      await pool.end()
      await stack.stop()
    },
  }
}

const cpuOf = (pids: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map([
    ...pids.map(([name, pid]) => [name, cpuSeconds(pid)] as const),
    ['the whole machine', machineSeconds()] as const,
  ])
