// Kills one process with `kill -9` in each round, at a random moment during uploads. Then counts everything.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'
import { type Rig, startRig } from '../stack/rig.ts'
import type { StoreKind } from '../stack/rig-store.ts'
import { createLedger, type Ledger, type SentUpload } from './ledger.ts'
import { planRounds, type Victim } from './plan.ts'
import { createDice, type Dice } from './seeded.ts'
import { sampleWhole, startTraffic, type Traffic } from './traffic.ts'
import { type Verdict, verify } from './verify.ts'

export interface CrashOptions {
  readonly rounds: number
  /** The number of rounds that kill the store. Only Ceph has processes to kill. */
  readonly storeRounds: number
  readonly seed: number
  readonly store: StoreKind
  readonly say: (line: string) => void
  /** If aborted, the killing ends early, and the rounds so far are still verified. */
  readonly signal?: AbortSignal
}

export interface Round {
  readonly victim: Victim
  /** Time from the kill until a file that was begun after the restart has become an item. */
  readonly recoveredInMs: number
}

export interface CrashReport {
  readonly rounds: readonly Round[]
  readonly ledger: Ledger
  readonly verdict: Verdict
  /** Processes that ended without being killed. */
  readonly surprises: readonly string[]
  readonly tookMs: number
}

const RECOVERY_LIMIT_MS = 180_000
const PROBE_BYTES = 20_000
const SAMPLE = 3

/**
 * Starts a rig, kills its processes, verifies and stops it.
 * @throws if it could not run
 */
export async function runCrash(options: CrashOptions): Promise<CrashReport> {
  const { seed, say } = options
  const began = Date.now()
  say(`Starting two intakes, relay, preserve, Postgres, Valkey, and ${options.store} (seed ${seed})`)
  const workers = ['relay', 'preserve'] as const
  const rig = await startRig({ intakes: 2, workers, store: options.store, say })
  try {
    const dice = createDice(seed)
    const plan = planRounds(dice, options)
    const ledger = createLedger(seed, (finding) =>
      say(
        `FOUND in round ${finding.round} (seed ${seed}, killed ${plan[finding.round - 1] ?? 'nothing'}): ` +
          `${finding.kind} ${finding.bytes} bytes of ${finding.upload}`,
      ),
    )
    const scene: Scene = {
      rig,
      ledger,
      dice,
      say,
      traffic: startTraffic({ doors: rig.doors, slug: rig.incident.slug, ledger, dice }),
    }
    const rounds = await playRounds(scene, plan, options.signal)
    say('No more kills: the phones finish')
    await scene.traffic.end()
    for (const upload of ledger.uploads) if (upload.path !== undefined) await scene.traffic.probe.ask(upload)
    say(`Verifying ${ledger.uploads.length} uploads`)
    const verdict = await verify(rig, ledger.uploads, say)
    return { rounds, ledger, verdict, surprises: surprisesOf(rig), tookMs: Date.now() - began }
  } finally {
    await rig.stop()
  }
}

interface Scene {
  readonly rig: Rig
  readonly ledger: Ledger
  readonly dice: Dice
  readonly traffic: Traffic
  readonly say: (line: string) => void
}

async function playRounds(scene: Scene, plan: readonly Victim[], signal?: AbortSignal): Promise<readonly Round[]> {
  const rounds: Round[] = []
  let known = 0
  for (const victim of plan) {
    if (signal?.aborted === true) break
    await pause(scene.dice.between(50, 1500))
    scene.ledger.round += 1
    const round = await playRound(scene, victim)
    rounds.push(round)
    const surprises = surprisesOf(scene.rig)
    const more = surprises.length > known ? ` (${surprises.slice(known).join('; ')})` : ''
    known = surprises.length
    scene.say(`round ${rounds.length} of ${plan.length}: ${victim}, recovered in ${round.recoveredInMs} ms${more}`)
  }
  return rounds
}

async function playRound(scene: Scene, victim: Victim): Promise<Round> {
  const { rig, ledger, dice, traffic } = scene
  const killedAt = Date.now()
  await kill(rig, victim, dice)
  const door = victim === 'intake-1' ? rig.doors[0] : victim === 'intake-2' ? rig.doors[1] : dice.pick(rig.doors)
  const probe = await traffic.probe.send(PROBE_BYTES + dice.between(0, 1000), door)
  if (probe !== undefined && !(await becomesItem(rig, probe))) ledger.find('not-recovered', probe, 0)
  const recoveredInMs = Date.now() - killedAt
  for (const upload of sampleWhole(ledger.uploads, dice, SAMPLE)) await traffic.probe.ask(upload)
  return { victim, recoveredInMs }
}

const surprisesOf = ({ units }: Rig): readonly string[] => [...units.values()].flatMap((unit) => unit.surprises())

/** Kills the victim. Resolves when it is ready again. */
async function kill(rig: Rig, victim: Victim, dice: Dice): Promise<void> {
  const downMs = dice.between(0, 800)
  const isThorough = dice.next() < 0.3
  if (victim === 'store') {
    await rig.store.crash(isThorough ? 'all' : 'gateway', downMs)
    return
  }
  const unit = rig.units.get(victim)
  if (unit === undefined) throw new Error(`there is no ${victim}`)
  // Losing Redis's data must do no harm, so Redis sometimes comes back empty.
  const forgets = victim === 'valkey' && dice.next() < 0.5
  await unit.crash({ downMs, ...(forgets ? { whileDead: () => rig.emptyValkey() } : {}) })
}

const becomesItem = ({ pool }: Rig, { file }: SentUpload): Promise<boolean> =>
  waitUntil({ what: 'the probe to be an item', limitMs: RECOVERY_LIMIT_MS, everyMs: 50 }, async () => {
    const found = await pool.query("select 1 from evidence.item where sha256 = decode($1, 'hex')", [file.sha256])
    return found.rows.length > 0
  }).catch(() => false)
