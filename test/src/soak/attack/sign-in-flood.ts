// Attack 1: very many sign-ins, with invented names and with one officer's name, while officers work.
import { setTimeout as pause } from 'node:timers/promises'
import { type FloodResult, floodSignIns } from '../../../../services/command/src/sign-in/flood.test-kit.ts'
import type { Ground, Officer } from './ground.ts'
import { signInOnce, type Tried } from './sign-in-once.ts'

export interface SignInFloodOptions {
  readonly ground: Ground
  readonly seconds: number
  /** Flooding clients: `clients` with invented names, `namesakes` with the attacked officer's name. */
  readonly clients: number
  readonly namesakes: number
  /** Officers who sign in from a known device, and as many who sign in from new devices. */
  readonly officers: number
}

/** One sign-in of an honest officer during the flood. */
export interface HonestTry extends Pick<Tried, 'code' | 'ms'> {
  readonly from: 'known device' | 'new device'
  readonly isAttacked: boolean
}

export interface SignInFloodEnd {
  readonly invented: FloodResult
  /** Attempts with the attacked officer's name. */
  readonly named: FloodResult
  readonly seconds: number
  readonly tries: readonly HonestTry[]
  /** Officers, other than the attacked one, whose name is locked at the end. */
  readonly lockedOthers: number
  readonly isAttackedLocked: boolean
}

export async function attackSignIns(options: SignInFloodOptions): Promise<SignInFloodEnd> {
  const { ground, seconds, clients, namesakes, officers } = options
  const url = ground.stack.commandUrl
  const known = await Promise.all((await ground.addOfficers(officers)).map((officer) => makeKnown(url, officer)))
  const fresh = await ground.addOfficers(officers)
  const [attacked] = known
  if (attacked === undefined) throw new RangeError('nobody to attack')
  const { name } = attacked.officer
  const began = performance.now()
  const until = Date.now() + seconds * 1000
  const invented = floodSignIns({ url, clients })
  const named = floodSignIns({ url, clients: namesakes, name: () => name })
  const tries: HonestTry[] = []
  const comeAgain = async (at: number, officer: Officer, { from, device }: Coming): Promise<void> => {
    // The officers' first sign-ins are spread over time.
    await pause((at / officers) * Math.min(seconds * 1000, CODE_MS))
    for (;;) {
      const { code, ms } = await signInOnce(url, officer, device)
      tries.push({ code, ms, from, isAttacked: officer.name === name })
      if (Date.now() + CODE_MS > until) return
      await pause(CODE_MS)
    }
  }
  await Promise.all([
    ...known.map(({ officer, device }, at) => comeAgain(at, officer, { from: 'known device', device })),
    ...fresh.map((officer, at) => comeAgain(at, officer, { from: 'new device' })),
    pause(seconds * 1000),
  ])
  const told = await Promise.all([invented.end(), named.end()])
  const locked = await lockedNames(ground)
  return {
    ...{ invented: told[0], named: told[1], tries },
    seconds: (performance.now() - began) / 1000,
    lockedOthers: locked.filter((one) => one !== name).length,
    isAttackedLocked: locked.includes(name),
  }
}

/** Each code is accepted once. The next code comes after this time. */
const CODE_MS = 30_000

interface Coming extends Pick<HonestTry, 'from'> {
  readonly device?: string
}

async function makeKnown(url: string, officer: Officer): Promise<{ officer: Officer; device: string }> {
  const { code, device } = await signInOnce(url, officer)
  if (code !== 'signed-in') throw new Error(`before the flood a sign-in was answered with ${code}`)
  return { officer, device }
}

async function lockedNames({ pool }: Ground): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from staff.officer where locked_until > clock_timestamp()',
  )
  return rows.map(({ name }) => name)
}
