import { assertNever, type RecipeName } from '@firsthand/domain'
import { pageOnly } from '@firsthand/door-words'
import { whyOf } from './languages.ts'
import { recipeWarnings, recipeWords, unusableWords } from './recipes-off.ts'
import { hasOldSignatures, scannerState } from './scanner-state.ts'
import type { StatusFacts } from './status.ts'

const SILENT_MS = 90_000
const OPEN: ReadonlySet<string> = new Set(['drill', 'active', 'closing'])
const PROCESSES = ['intake', 'command', 'relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const

/** A warning: a code, and what it is about. `warningWords` makes the sentence for people. */
export interface StatusWarning {
  readonly code:
    | 'worker-silent'
    | 'work-dead'
    | 'nothing-locked'
    | 'lock-missing'
    | 'locks-refused'
    | 'locks-behind'
    | 'store-not-probed'
    | 'intake-can-read'
    | 'previews-off'
    | 'ffmpeg-unusable'
    | 'recipe-off'
    | 'scanner-away'
    | 'signatures-old'
    | 'key-not-proven'
    | 'clock-off'
    | 'time-source-silent'
    | 'page-only'
    | 'language-changed'
    | 'officers-key-missing'
    | 'closed-keys-open'
    | 'activity-visible'
    | 'watcher-gone'
    | 'nobody-hears'
    | 'nobody-opens'
    | 'nobody-opens-soon'
  readonly about: string
  /** For a silent process: milliseconds since its last heartbeat. Absent if it never sent one. */
  readonly heardMs?: number
  /** The watcher who left. */
  readonly who?: string
  /** The recipes that are off in this process, and the ffmpeg features that they lack. */
  readonly recipes?: readonly RecipeName[]
  readonly lacks?: readonly string[]
}

export function warningsOf(facts: StatusFacts, now = Date.now()): readonly StatusWarning[] {
  const alive = facts.heartbeats.filter((beat) => beat.ageMs < SILENT_MS)
  const list: (StatusWarning | undefined)[] = [
    // These come first, because people's lives depend on them.
    ...facts.gaps.map(({ slug, watcher }) =>
      watcher === null
        ? ({ code: 'nobody-hears', about: slug } as const)
        : ({ code: 'watcher-gone', about: slug, who: watcher } as const),
    ),
    openersWarning(facts),
    ...PROCESSES.map((name) => silence(facts, name)),
    ...facts.work.map(({ queue, dead }) => (dead > 0 ? ({ code: 'work-dead', about: queue } as const) : undefined)),
    ...lockWarnings(facts),
    ...alive
      .filter(({ facts: said }) => isOff(said))
      .map(({ process }) => ({ code: 'previews-off', about: process }) as const),
    ...recipeWarnings(alive),
    ...scannerWarnings(facts, now),
    ...alive
      // `proven: false` means that the store has not answered yet, so nothing is known.
      .filter(
        ({ process, facts: said }) => process === 'intake' && said['writeOnly'] === false && said['proven'] !== false,
      )
      .map(({ process }) => ({ code: 'intake-can-read', about: process }) as const),
    ...keyWarnings(facts, alive),
    facts.clock?.isOff ? { code: 'clock-off', about: `${facts.clock.offsetMs} ms` } : undefined,
    facts.clock?.missed ? { code: 'time-source-silent', about: 'FIRSTHAND_TIME_SOURCE' } : undefined,
    ...languageWarnings(facts),
  ]
  if (facts.isActivityVisible) list.push({ code: 'activity-visible', about: 'postgres' })
  // Removes duplicates, which several instances of a process cause.
  return [...new Map(list.flatMap((one) => (one ? [[warningWords(one), one]] : []))).values()]
}

export function warningWords(warning: StatusWarning): string {
  const { code, about, heardMs, who = '' } = warning
  switch (code) {
    case 'watcher-gone':
      return `${who} no longer watches the alarms of ${about}: they may ring unheard. Somebody has to open its alarm screen and press “I watch now”`
    case 'nobody-hears':
      return `nobody hears the alarms of ${about}: command knows no duty phone and nobody watches. Set FIRSTHAND_ALARM_WEBHOOK, or let somebody press “I watch now” on its alarm screen`
    case 'clock-off':
      return `the database's clock is off by ${about}: what arrives now is marked, for its time may be wrong by as much. Set the clock by a time server (NTP)`
    case 'time-source-silent':
      return `the time source of ${about} does not answer: the clock is compared with the store's, to a second`
    case 'nobody-opens':
      return 'nobody can open an incident from the console: firsthand officer let NAME open, or firsthand officer reset NAME for who waits for a link'
    case 'nobody-opens-soon':
      return 'within a week nobody is left who can open an incident, because their accounts end by themselves: firsthand officer until NAME never, or firsthand officer let NAME open'
    case 'worker-silent':
      return heardMs === undefined
        ? `${about} is silent: it has never been heard of`
        : `${about} is silent: it was last heard of ${ago(heardMs)} ago; what it has to do waits`
    case 'work-dead':
      return `some work of ${about} gave up: its evidence is kept, but somebody has to look`
    case 'nothing-locked':
      return 'evidence is not locked: this store has no Object Lock, whoever reaches it can remove files'
    case 'lock-missing':
      return `${about} waits: the store kept files without the lock that was asked for (lock-unsupported). They are kept; allow Object Lock with the incident's retention, and the work goes on by itself`
    case 'locks-refused':
      return `the store refuses to lengthen the locks of ${about}: they run out. Give preserve the right to PutObjectRetention in the vault; it is tried again by itself, and firsthand status says when locks stand again`
    case 'locks-behind':
      return `the locks of ${about} were not lengthened for days and run out before it is kept: do relay and preserve run, and does work wait?`
    case 'store-not-probed':
      return 'the object store has not been probed: preserve has not started yet'
    case 'intake-can-read':
      return 'the store itself does not keep intake from reading or removing files: on S3 give it credentials of its own (S3_INTAKE_ACCESS_KEY_ID)'
    case 'previews-off':
      return `${about} has no walls: files are kept, none is decoded. Install bubblewrap, allow user namespaces, then restart it: what was kept is decoded then`
    case 'ffmpeg-unusable':
      return unusableWords(warning)
    case 'recipe-off':
      return recipeWords(warning)
    case 'scanner-away':
      return 'the virus scanner does not answer: new files are shown without being scanned, and scanned once it is back'
    case 'signatures-old':
      return `the virus scanner's signatures are ${about}: let freshclam renew them`
    case 'key-not-proven':
      return `${about} accepts nothing: no preserve worker has opened what is sealed to its key`
    case 'page-only':
      return `page only: ${about}. The page speaks it and no alarm understands it; a cry for help in it rings nothing, so somebody has to read what comes`
    case 'language-changed':
      return `witnesses are not offered ${about}. Let a native reader read it anew: firsthand languages core LANGUAGE, then firsthand languages sign`
    case 'officers-key-missing':
      return `nobody can sign in: ${about} does not find the key of the second factors, officers.agekey in FIRSTHAND_KEYS or what FIRSTHAND_OFFICERS_KEY names. Attach it; nothing has to be started again`
    case 'closed-keys-open':
      return `every worker still reads the keys of closed incidents (${about}): give preserve, command and the firsthand command a folder of their own for them, FIRSTHAND_CLOSED_KEYS`
    case 'activity-visible':
      return 'every process sees when and from where the others work, because the owner of this database may not take it from them: as a superuser, REVOKE SELECT ON pg_catalog.pg_stat_activity FROM PUBLIC and EXECUTE ON FUNCTION pg_catalog.pg_stat_get_activity(integer) likewise'
    default:
      return assertNever(code)
  }
}

/** A language that nobody signed is no fault. One that was on, and whose words changed, is one. */
function languageWarnings({ languages }: StatusFacts): readonly StatusWarning[] {
  const unheard = pageOnly(languages.filter(({ isOn }) => isOn).map(({ language }) => language))
  return [
    ...languages
      .filter(({ standing }) => standing === 'changed')
      .map((one) => ({ code: 'language-changed', about: `${one.language}: ${whyOf(one)}` }) as const),
    ...(unheard.length > 0 ? [{ code: 'page-only', about: unheard.join(', ') } as const] : []),
  ]
}

function openersWarning({ openers }: StatusFacts): StatusWarning | undefined {
  if (openers.now === 0) return { code: 'nobody-opens', about: 'officers' }
  return openers.inAWeek === 0 ? { code: 'nobody-opens-soon', about: 'officers' } : undefined
}

function lockWarnings(facts: StatusFacts): readonly (StatusWarning | undefined)[] {
  const vault = abilityOf(facts, 'vault')
  return [
    ...facts.work.map(({ queue, unlocked }) =>
      unlocked > 0 ? ({ code: 'lock-missing', about: `${unlocked} of ${queue}` } as const) : undefined,
    ),
    // Closed incidents are included, because they are kept like open ones.
    ...facts.incidents.map(({ id, slug }): StatusWarning | undefined => {
      const standing = facts.locks.get(id)
      if (standing && standing.locksRefusedAt !== null) return { code: 'locks-refused', about: slug }
      return standing?.areLocksBehind === true ? { code: 'locks-behind', about: slug } : undefined
    }),
    vault ? undefined : { code: 'store-not-probed', about: 'vault' },
    vault && vault['lock'] !== true ? { code: 'nothing-locked', about: 'vault' } : undefined,
  ]
}

function scannerWarnings({ heartbeats }: StatusFacts, now: number): readonly (StatusWarning | undefined)[] {
  const scanner = scannerState(heartbeats, now)
  return [
    scanner?.state === 'away' ? { code: 'scanner-away', about: 'clamd' } : undefined,
    scanner && hasOldSignatures(scanner)
      ? { code: 'signatures-old', about: scanner.days === undefined ? 'of unknown age' : `${scanner.days} days old` }
      : undefined,
  ]
}

function keyWarnings({ incidents }: StatusFacts, alive: StatusFacts['heartbeats']): readonly StatusWarning[] {
  const closed = incidents.filter(({ state }) => state === 'closed').map(({ slug }) => slug)
  const says = (name: string, fact: string) =>
    alive.filter(({ process, facts: said }) => process === name && said[fact] === false)
  return [
    ...says('command', 'officersKey').map(({ process }) => ({ code: 'officers-key-missing', about: process }) as const),
    ...incidents
      .filter(({ state, keyProvenAt }) => OPEN.has(state) && keyProvenAt === undefined)
      .map(({ slug }) => ({ code: 'key-not-proven', about: slug }) as const),
    ...(closed.length > 0 && says('preserve', 'putsKeysAway').length > 0
      ? [{ code: 'closed-keys-open', about: closed.join(', ') } as const]
      : []),
  ]
}

/** A warning if the newest heartbeat of this process is too old. */
function silence({ heartbeats }: StatusFacts, name: string): StatusWarning | undefined {
  const ages = heartbeats.flatMap(({ process, ageMs }) =>
    process === name || process === `worker:${name}` ? [ageMs] : [],
  )
  if (ages.length === 0) return { code: 'worker-silent', about: name }
  const heardMs = Math.min(...ages)
  return heardMs < SILENT_MS ? undefined : { code: 'worker-silent', about: name, heardMs }
}

export function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`
}

const isOff = (said: Readonly<Record<string, unknown>>): boolean =>
  said['previews'] === false || said['sandbox'] === 'off' || said['sandbox'] === 'none'

function abilityOf({ abilities }: StatusFacts, store: string): Readonly<Record<string, unknown>> | undefined {
  const found = abilities.find((row) => row.store === store)?.abilities
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : undefined
}
