// Ordinary work that goes on during every attack: witnesses with files, a witness in danger, an officer who reads.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'
import { hashCapability } from '@firsthand/sealing'
import { proofFor } from '../../../../services/intake/src/abuse/solve.test-kit.ts'
import { createLedger, type Ledger, type SentUpload } from '../ledger.ts'
import { createPhone } from '../phone.ts'
import type { Dice } from '../seeded.ts'
import type { Ground } from './ground.ts'
import { askPaying } from './pay.ts'

/** A file or words of danger that an honest witness sent. */
export interface Sending {
  readonly what: 'file' | 'words'
  /** `Date.now()` when the sending began. */
  readonly beganAt: number
  /** Undefined if the witness gave up. */
  readonly sentMs: number | undefined
  /**
   * Time from the beginning until the file was inspected, or the alarm was raised. Undefined if this never happened.
   */
  readonly seenMs: number | undefined
}

export interface Read {
  readonly at: number
  readonly ms: number
  readonly isAnswered: boolean
}

export interface HonestLoad {
  readonly ledger: Ledger
  readonly sendings: readonly Sending[]
  readonly reads: readonly Read[]
  /** Begins nothing new. Resolves when everything begun is whole and seen, or when its time limit has passed. */
  end(): Promise<void>
  /** Gives everything up, because the door is gone. */
  abandon(): void
}

export interface LoadOptions {
  readonly ground: Ground
  readonly seed: number
  readonly dice: Dice
  /** The cookie of an officer's session. */
  readonly session: string
  /** Witnesses who send files. */
  readonly witnesses: number
  /** How long a file may wait behind an attack's work to be inspected, or words to raise their alarm. */
  readonly seenLimitMs: number
  readonly say: (line: string) => void
}

const KIB = 1024
const BETWEEN_MS = [1000, 5000] as const
const CRY_EVERY_MS = 2500
const READ_EVERY_MS = 1000

export function startHonestLoad(options: LoadOptions): HonestLoad {
  const { seed, say, witnesses } = options
  const ledger = createLedger(seed, ({ kind, upload, bytes }) => say(`FOUND: ${kind}, ${bytes} bytes of ${upload}`))
  const scene: Scene = {
    ...options,
    ledger,
    sendings: [],
    reads: [],
    seeing: [],
    ending: new AbortController(),
    leaving: new AbortController(),
  }
  const running = [...Array.from({ length: witnesses }, () => sendFiles(scene)), cryForHelp(scene), readOn(scene)]
  return {
    ...{ ledger, sendings: scene.sendings, reads: scene.reads },
    async end() {
      scene.ending.abort()
      await Promise.all(running)
      await Promise.all(scene.seeing)
    },
    abandon() {
      scene.ending.abort()
      scene.leaving.abort()
    },
  }
}

interface Scene extends LoadOptions {
  readonly ledger: Ledger
  readonly sendings: Sending[]
  readonly reads: Read[]
  readonly seeing: Promise<void>[]
  readonly ending: AbortController
  readonly leaving: AbortController
}

async function sendFiles(scene: Scene): Promise<void> {
  const { ground, dice, ledger, ending } = scene
  const phone = createPhone({
    ...{
      doors: [ground.stack.intakeUrl],
      slug: ground.incident.slug,
      ledger,
      dice,
      pay: proofFor,
      signal: scene.leaving.signal,
    },
    rate: 1024 * KIB,
    piece: (of) => of.between(16 * KIB, 256 * KIB),
  })
  while (!ending.signal.aborted) {
    const beganAt = Date.now()
    const upload = await phone.send(dice.between(2 * KIB, 300 * KIB))
    const sentMs = upload && Date.now() - beganAt
    note(scene, { what: 'file', beganAt, sentMs }, upload && (() => isInspected(ground, upload)))
    await rest(scene, dice.between(...BETWEEN_MS))
  }
}

async function cryForHelp(scene: Scene): Promise<void> {
  const { ground, ending } = scene
  const url = `${ground.stack.intakeUrl}/${ground.incident.slug}/submissions`
  for (let room = 1; !ending.signal.aborted; room += 1) {
    const beganAt = Date.now()
    const body = JSON.stringify({ statement: { words: `We are trapped in room ${room}` } })
    const answer = await askPaying(url, body, ending.signal)
    if (answer === undefined) return
    const { submission } = parseOpened(await answer.json())
    const hash = hashCapability(submission.slice(submission.lastIndexOf('/') + 1)).toString('hex')
    note(scene, { what: 'words', beganAt, sentMs: Date.now() - beganAt }, () => hasAlarm(ground, hash))
    await rest(scene, CRY_EVERY_MS)
  }
}

const parseOpened = (body: unknown) => body as { readonly submission: string }

async function readOn({ ground, session, reads, ending }: Scene): Promise<void> {
  const url = `${ground.stack.commandUrl}/api/incidents/${ground.incident.id}`
  while (!ending.signal.aborted) {
    const at = Date.now()
    const isAnswered = await fetch(url, { headers: { cookie: session } }).then(
      async (answer) => (await answer.text()) !== '' && answer.status === 200,
      () => false,
    )
    reads.push({ at, ms: Date.now() - at, isAnswered })
    await pause(READ_EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined)
  }
}

const rest = ({ ending }: Scene, ms: number): Promise<unknown> =>
  pause(ms, undefined, { signal: ending.signal }).catch(() => undefined)

type Begun = Pick<Sending, 'what' | 'beganAt' | 'sentMs'>

/** Waits in the background until the sending is seen. `isSeen`: undefined if the sending was given up. */
function note(scene: Scene, begun: Begun, isSeen: (() => Promise<boolean>) | undefined): void {
  const see = async (): Promise<void> => {
    const patience = { what: begun.what, limitMs: isSeen ? scene.seenLimitMs : 0, everyMs: 100 }
    const seenMs = await waitUntil(patience, async () => await isSeen?.()).then(
      () => Date.now() - begun.beganAt,
      () => scene.say(`FOUND: ${begun.what} that nobody saw, of ${new Date(begun.beganAt).toISOString()}`) ?? undefined,
    )
    scene.sendings.push({ ...begun, seenMs })
  }
  scene.seeing.push(see())
}

async function isInspected({ pool, incident }: Ground, { file }: SentUpload): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from evidence.item i join evidence.card c on c.item_id = i.id
     where i.incident_id = $1 and i.sha256 = decode($2, 'hex') and c.stage <> 'preserved'`,
    [incident.id, file.sha256],
  )
  return rows.length > 0
}

async function hasAlarm({ pool }: Ground, urlHash: string): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from evidence.alarm a join public_zone.submission s on s.id = a.submission_id
     where s.url_hash = decode($1, 'hex')`,
    [urlHash],
  )
  return rows.length > 0
}
