import type { IncidentFacts, IncidentLimits, NotOpened, OpsDoor } from '@firsthand/database/ops'
import { isDialled, isZone, parseSlug, slugOf } from '@firsthand/domain'
import { type DoorLanguage, offAtFirst } from '@firsthand/door-words'
import { createFolderKeyring } from '@firsthand/sealing'
import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext, Given } from '../cli/command.ts'
import { dayOf, parseKeepTime } from '../cli/keep-time.ts'
import { choiceOf, decimalOf, flagOf, integerOf, textOf } from '../cli/options.ts'
import { plainText } from '../cli/plain-text.ts'
import { waitFor } from '../cli/wait-for.ts'
import { namedTemplate, titleOf, withTemplate } from '../incidents/from-template.ts'
import { incidentDocument } from '../incidents/incident-document.ts'
import {
  missingNames,
  missingTexts,
  missingWords,
  neverShown,
  neverShownWords,
  readIncidentTexts,
} from '../incidents/incident-texts.ts'
import { type OpeningOptions, openIncident } from '../incidents/open-incident.ts'
import { judgeStore, type StoreVerdict } from '../incidents/opening-warnings.ts'
import { namedWatcher, nobodyAnswers } from '../incidents/who-watches.ts'
import { offWords, readLanguagesOn } from '../languages/language-facts.ts'
import { refuseUnspoken } from '../languages/spoken-languages.ts'
import { withDoor } from '../stack/with-door.ts'

const PROOF_WAIT_S = 60
const TIB = 1024 ** 4

export const incidentOpen: Command = {
  name: 'incident open',
  summary: 'switch the platform on for an incident, or for a drill',
  help: `firsthand incident open --title TITLE [--template KIND] [--slug SLUG] [--drill] [options]

Makes the incident's keys, opens it, and waits until the preserve worker has
proven that it can open what is sealed to them. From then on witnesses can send.

  --title TITLE          what happened, as witnesses will read it
  --template KIND        safety texts, languages, number and title of a kind of incident, such as gas, fire,
                         flood, attack, crowd, explosion, collapse, missing; what is said here wins,
                         and --texts is laid over its texts. --template ? lists them all
  --slug SLUG            the last part of the public address (from the title if left out)
  --drill                an exercise: every page says so, nothing is locked
                         WITHOUT --drill THIS IS A REAL INCIDENT
  --place TEXT           where, as witnesses will read it
  --zone ZONE            time zone of the place, such as Europe/Vienna (default: this system's)
  --lat N --lon N        the place on the map, degrees
  --languages fi,en      the witness page's languages, the first is its default and must be on
  --number N             emergency number shown to witnesses (default 112)
  --texts FILE           what the page says in each language: firsthand incident texts --help
  --max-file-bytes N     size limit of one file (default 5 GiB)
  --max-files N          files in one submission (default 250)
  --max-sending-bytes N  all files of one submission together (default 50 GiB)
  --max-incident-bytes N all files of the incident together (default: no limit);
                         a file that has begun is never cut by it
  --max-open-uploads N   files on their way at once (default: no limit)
  --lock-mode MODE       GOVERNANCE (default), COMPLIANCE or NONE
  --lock-days N          days for which what was received cannot be removed (default 30)
  --keep DAY|TIME        until when evidence is kept and stays locked: 2028-12-31, 90d, 18m, 2y
                         (default a year); only lengthened later (firsthand incident keep)
  --watcher OFFICER      who has the alarm screen open now and watches; becomes an analyst
                         of it. A real incident needs this or an answered duty phone
  --wait SECONDS         how long to wait for the proof (default ${PROOF_WAIT_S})

A REAL INCIDENT opens only where somebody would hear an alarm: call the duty phone
first (firsthand duty test), or name a watcher.

Example:  firsthand incident open --title "Explosion at the North Station" --template explosion`,
  options: {
    title: { type: 'string' },
    template: { type: 'string' },
    slug: { type: 'string' },
    drill: { type: 'boolean' },
    place: { type: 'string' },
    zone: { type: 'string' },
    lat: { type: 'string' },
    lon: { type: 'string' },
    languages: { type: 'string' },
    number: { type: 'string' },
    texts: { type: 'string' },
    'max-file-bytes': { type: 'string' },
    'max-files': { type: 'string' },
    'max-sending-bytes': { type: 'string' },
    'max-incident-bytes': { type: 'string' },
    'max-open-uploads': { type: 'string' },
    'lock-mode': { type: 'string' },
    'lock-days': { type: 'string' },
    keep: { type: 'string' },
    watcher: { type: 'string' },
    wait: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  async run({ given, stack, say, signal }) {
    const file = textOf(given, 'texts')
    const texts = file === undefined ? {} : await readIncidentTexts(file)
    const options = { ...parseOptions(given), texts }
    if (textOf(given, 'template') === undefined) parseTitle(given, textOf(given, 'title'))
    const waitS = integerOf(given, 'wait', { min: 0, max: 3_600 }) ?? PROOF_WAIT_S
    const found = stack()
    const { keys } = found
    return withDoor(found, async (door) => {
      const wish = await completed(door, given, options)
      const on = await languagesFor(door, wish)
      const watcher = await namedWatcher(door, textOf(given, 'watcher'))
      const warnings = wish.state === 'active' ? await realWarnings(door, signal) : []
      const opened = await openIncident({ door, keyring: createFolderKeyring(keys) }, { ...wish, ...watcher, warnings })
      if (!opened.ok) throw notOpened(opened.error, wish.slug, textOf(given, 'watcher'))
      for (const warning of warnings) say(WARNINGS[warning])
      const proven = await waitForProof(door, opened.value, { waitS, signal })
      return {
        document: {
          ...incidentDocument(proven),
          warnings,
          missingTexts: [...missingTexts(proven.texts, on), ...missingNames(proven, on)],
          neverShown: neverShown(proven),
        },
        text: openedText(proven, on, !warnings.includes('store-without-lock')),
      }
    })
  },
}

const notOpened = (why: NotOpened, slug: string, watcher: string | undefined): CliError =>
  why === 'nobody-answers'
    ? nobodyAnswers(watcher)
    : new CliError('slug-taken', `There is an incident called ${slug} already; choose another --slug`)

/** The words for each warning that was overridden. Each is also recorded in custody. */
const WARNINGS: Readonly<Record<Warnings[number], string>> = {
  'store-without-lock':
    'WARNING: evidence lies on a local disk, which has no Object Lock: whoever reaches the disk can remove it. This is written to custody.',
  'store-without-create-once':
    'WARNING: this store does not refuse a second write under one name. Versions keep every byte, and each item names its own version. This is written to custody.',
}

type Warnings = StoreVerdict['warnings']

async function realWarnings(door: OpsDoor, signal: AbortSignal): Promise<Warnings> {
  return (await judgeStore(door, signal)).warnings
}

/**
 * Waits until the incident's key is proven. @throws CliError `key-not-proven`: the incident is open but accepts nothing
 * yet
 */
async function waitForProof(
  door: OpsDoor,
  incident: IncidentFacts,
  { waitS, signal }: { readonly waitS: number } & Pick<CommandContext, 'signal'>,
): Promise<IncidentFacts> {
  const look = async () => {
    const found = await door.findIncident(incident.id)
    return found?.keyProvenAt === undefined ? undefined : found
  }
  const proven = await waitFor({ look, limitMs: waitS * 1000, everyMs: 150, signal })
  if (proven) return proven
  throw new CliError(
    'key-not-proven',
    `${incident.slug} is open but ACCEPTS NOTHING YET: in ${waitS} s no preserve worker has opened what is sealed to its key. Does preserve run, and does it read the same FIRSTHAND_KEYS? It accepts by itself once the proof is there; see: firsthand incident list`,
    { document: incidentDocument(incident) },
  )
}

const openedText = (incident: IncidentFacts, on: readonly DoorLanguage[], isLockable: boolean): string =>
  [
    `${incident.exercise ? 'Drill' : 'REAL INCIDENT'} open: ${plainText(incident.title)}`,
    `  public path  /${incident.slug}`,
    `  id           ${incident.id}`,
    `  lock         ${incident.lockMode === 'NONE' || !isLockable ? 'none' : `${incident.lockMode}, ${incident.lockDays} days`}`,
    `  kept until   ${dayOf(incident.keepUntil)}`,
    'Its key is proven: witnesses can send now.',
    ...missingWords(incident, on),
    ...offWords(incident.languages, on),
    ...neverShownWords(incident),
    `No officer sees it before you say who: firsthand officer add NAME --incident ${incident.slug} --role commander`,
  ].join('\n')

function parseLimits(given: Given): IncidentLimits {
  const maxSubmissionBytes = integerOf(given, 'max-sending-bytes', { min: 1, max: 1000 * TIB })
  const maxIncidentBytes = integerOf(given, 'max-incident-bytes', { min: 1, max: 1000 * TIB })
  const maxOpenUploads = integerOf(given, 'max-open-uploads', { min: 1, max: 1_000_000 })
  return {
    ...(maxSubmissionBytes === undefined ? {} : { maxSubmissionBytes }),
    ...(maxIncidentBytes === undefined ? {} : { maxIncidentBytes }),
    ...(maxOpenUploads === undefined ? {} : { maxOpenUploads }),
  }
}

type Options = Omit<OpeningOptions, 'slug' | 'title'>

/** The languages that witnesses are offered. @throws CliError `usage` if the incident would begin with one that is off */
async function languagesFor(door: OpsDoor, { languages = [] }: OpeningOptions): Promise<readonly DoorLanguage[]> {
  const on = await readLanguagesOn(door)
  const off = offAtFirst(languages, on)
  if (off === undefined) return on
  throw new CliError(
    'usage',
    `${off} is off for witnesses until a native reader signed it (firsthand languages). The first of --languages must be one of ${on.join(', ')}`,
  )
}

/** Adds the values of the named template, if there is one. */
async function completed(door: OpsDoor, given: Given, options: Options): Promise<OpeningOptions> {
  const kind = textOf(given, 'template')
  if (kind === undefined) return { ...options, ...parseTitle(given, textOf(given, 'title')) }
  const template = await namedTemplate(door, kind)
  const title = textOf(given, 'title') ?? titleOf(template, options.languages?.[0])
  return withTemplate({ ...options, ...parseTitle(given, title) }, template)
}

/** The title and the slug. @throws CliError `usage` if there is no title; a template may lack one */
function parseTitle(given: Given, title: string | undefined): Pick<OpeningOptions, 'slug' | 'title'> {
  if (title === undefined) throw new CliError('usage', '--title is missing')
  if (title.length > 200) throw new CliError('usage', '--title may have 200 characters at most')
  return { title, slug: parseWantedSlug(textOf(given, 'slug'), title) }
}

function parseOptions(given: Given): Options {
  const place = textOf(given, 'place')
  const zone = parseZone(textOf(given, 'zone'))
  const languages = parseLanguages(textOf(given, 'languages'))
  const emergencyNumber = parseNumber(textOf(given, 'number'))
  const maxFileBytes = integerOf(given, 'max-file-bytes', { min: 1, max: 5 * TIB })
  const maxFiles = integerOf(given, 'max-files', { min: 1, max: 10_000 })
  const lockMode = choiceOf(given, 'lock-mode', ['NONE', 'GOVERNANCE', 'COMPLIANCE'])
  const lockDays = integerOf(given, 'lock-days', { min: 1, max: 36_500 })
  const keep = textOf(given, 'keep')
  return {
    state: flagOf(given, 'drill') ? 'drill' : 'active',
    at: parsePlace(given),
    ...(place === undefined ? {} : { place: place.slice(0, 500) }),
    ...(zone === undefined ? {} : { zone }),
    ...(languages === undefined ? {} : { languages }),
    ...(emergencyNumber === undefined ? {} : { emergencyNumber }),
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxFiles === undefined ? {} : { maxFiles }),
    limits: parseLimits(given),
    ...(lockMode === undefined ? {} : { lockMode }),
    ...(lockDays === undefined ? {} : { lockDays }),
    ...(keep === undefined ? {} : { keepUntil: parseKeepTime(keep, 'keep', Date.now()) }),
  }
}

function parseWantedSlug(wanted: string | undefined, title: string): string {
  const slug = parseSlug(wanted ?? slugOf(title))
  if (slug !== undefined) return slug
  throw new CliError('usage', '--slug is 1 to 60 of a–z, 0–9 and inner hyphens, and none of the door’s own words')
}

function parseZone(zone: string | undefined): string | undefined {
  if (zone === undefined || isZone(zone)) return zone
  throw new CliError('usage', '--zone must be an IANA time zone, such as Europe/Vienna')
}

function parseLanguages(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  const languages = text.split(',').map((one) => one.trim())
  if (languages.includes('')) throw new CliError('usage', '--languages are codes joined by commas, such as de,en')
  refuseUnspoken(languages, '--languages')
  const twice = languages.find((language, at) => languages.indexOf(language) !== at)
  if (twice !== undefined) throw new CliError('usage', `--languages names ${twice} twice`)
  return languages
}

function parseNumber(text: string | undefined): string | undefined {
  if (text === undefined || isDialled(text)) return text
  throw new CliError('usage', '--number is a telephone number')
}

function parsePlace(given: Given): { readonly lat: number; readonly lon: number } | undefined {
  const lat = decimalOf(given, 'lat', 90)
  const lon = decimalOf(given, 'lon', 180)
  if (lat === undefined && lon === undefined) return undefined
  if (lat !== undefined && lon !== undefined) return { lat, lon }
  throw new CliError('usage', '--lat and --lon go together')
}
