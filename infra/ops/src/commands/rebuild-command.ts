import { migrate } from '@firsthand/database/migrate'
import { createPool, type RebuiltPlatform, storeRebuilt } from '@firsthand/database/ops'
import { isZone, type Operator, parseId, parseSlug } from '@firsthand/domain'
import { openStores, parseStoreConfig, StoreFault, type Stores } from '@firsthand/object-store'
import { openKeys } from '@firsthand/sealing'
import { CliError } from '../cli/cli-error.ts'
import type { Command, Given } from '../cli/command.ts'
import { flagOf, listOf, requiredText, textOf } from '../cli/options.ts'
import { systemZone } from '../incidents/open-incident.ts'
import { type Rebuilt, rebuild } from '../rebuild/rebuild.ts'

/** What no bucket holds. The command prints this each time, because it is easily forgotten. */
const NOT_IN_THEM = [
  'officers, memberships and sessions: make them anew (firsthand officer add)',
  "officers' work: reviews, notes, anchors, replies to witnesses",
  'the custody log before today: a new chain begins and says so',
  "incidents' titles, places and limits; unless said (--drill) each is back as a real one, closing",
  'until when an incident is kept: each has a year from now, or longer by firsthand incident keep',
  'heads of chains that were verified: compare the new ones with no file from before',
  'placements, previews and claims: workers make them again from the files',
  "phones' previews of files that never came: they are no evidence",
  'further URLs of running uploads: the code makes new ones',
]

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'Postgres is gone: bring everything back from the buckets and the keys',
  help: `firsthand rebuild --into DATABASE_URL [--slug INCIDENT=SLUG]… [--drill INCIDENT]… [options]

Reads the three buckets and the incidents' identities (FIRSTHAND_KEYS,
FIRSTHAND_CLOSED_KEYS) and makes,
in a database that holds none of these incidents: the incidents under their ids,
submissions whose codes open their receipts again, unfinished uploads, statements,
withdrawals, and items with their names, receive times and hashes. What preserve
had not kept yet it is asked to keep. Written in one transaction, or not at all.

  --into DATABASE_URL      the OWNER's connection string; migrated here if need be
  --slug INCIDENT=SLUG     public path of an incident, by its id (may be repeated)
  --drill INCIDENT         it was an exercise (may be repeated)
  --zone ZONE              time zone of the incidents (default: this system's)
  --verify                 read every byte and compare its SHA-256 (slow)

Under npm start the owner's connection string is
  postgres://firsthand_owner:<FIRSTHAND_DATA/postgres/password>@127.0.0.1:<run.json ports.postgres>/firsthand
The store is the one of S3_*, else the folder objects in FIRSTHAND_DATA.
It cannot bring back what is only in Postgres:
${NOT_IN_THEM.map((line) => `  - ${line}`).join('\n')}`,
  options: {
    into: { type: 'string' },
    slug: { type: 'string', multiple: true },
    drill: { type: 'string', multiple: true },
    zone: { type: 'string' },
    verify: { type: 'boolean' },
  },
  positionals: { min: 0, max: 0 },
  async run({ given, env, stack, say }) {
    const ownerUrl = parseOwnerUrl(requiredText(given, 'into'))
    const zone = textOf(given, 'zone') ?? systemZone()
    if (!isZone(zone)) throw new CliError('usage', '--zone must be an IANA time zone, such as Europe/Vienna')
    const slugs = parseSlugs(given)
    const { data, keys, closedKeys, operator } = stack()
    const stores = await findStores({ ...env, FIRSTHAND_DATA: data })
    const keyring = openKeys(keys, closedKeys)
    if ((await keyring.list()).length === 0) {
      throw new CliError(
        'key-missing',
        `There is no incident's identity in ${keys}: without it nothing in the buckets can be opened.`,
      )
    }
    say('Reading the buckets')
    const found = await reading(() =>
      rebuild({
        stores,
        keyring,
        zone,
        slugs,
        drills: new Set(listOf(given, 'drill')),
        isThorough: flagOf(given, 'verify'),
      }),
    )
    say('Writing the database')
    await migrate({ ownerUrl })
    await store(ownerUrl, found.platform, operator)
    return { document: documentOf(found), text: told(found) }
  },
}

function parseOwnerUrl(text: string): string {
  const url = URL.parse(text)
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') return text
  throw new CliError('usage', '--into must begin with postgres://')
}

function parseSlugs(given: Given): ReadonlyMap<string, string> {
  return new Map(
    listOf(given, 'slug').map((pair) => {
      const [incident, slug] = pair.split('=')
      const [id, path] = [parseId('incident', incident), parseSlug(slug)]
      if (id && path) return [id, path]
      throw new CliError(
        'usage',
        '--slug is INCIDENT=SLUG: an id that begins with in_, and 1 to 60 of a–z, 0–9 and hyphens',
      )
    }),
  )
}

async function findStores(env: NodeJS.ProcessEnv): Promise<Stores> {
  const config = parseStoreConfig(env)
  if (!config.ok)
    throw new CliError(
      'bad-setting',
      `These settings of the store are missing or wrong: ${config.error.names.join(', ')}`,
    )
  return await openStores(config.value)
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof StoreFault)) throw cause
    throw new CliError(
      'store-unavailable',
      `The store did not answer (${cause.refusal.code}). Nothing was written; try again.`,
      { cause },
    )
  }
}

async function store(ownerUrl: string, platform: RebuiltPlatform, operator: Operator | undefined): Promise<void> {
  const pool = createPool({ url: ownerUrl, max: 1, statementTimeoutMs: 300_000 })
  try {
    if ((await storeRebuilt(pool, platform, operator)).ok) return
  } finally {
    await pool.end()
  }
  throw new CliError(
    'already-there',
    'This database holds one of these incidents already. Nothing was written; give an empty one.',
  )
}

const documentOf = ({ platform, losses, ambiguous, previews }: Rebuilt) => ({
  incidents: platform.incidents.map(({ id, slug, keyId }) => ({ id, slug, keyId })),
  submissions: platform.submissions.length,
  uploads: platform.uploads.length,
  items: platform.items.length,
  statements: platform.documents.filter(({ kind }) => kind === 'statement').length,
  contacts: platform.documents.filter(({ kind }) => kind === 'contact').length,
  withdrawals: platform.documents.filter(({ kind }) => kind === 'withdrawal').length,
  toPreserve: platform.uploads.filter(({ owes }) => owes !== undefined).length,
  ambiguous,
  previewsLeftOut: previews,
  losses,
  notInTheBuckets: NOT_IN_THEM,
})

function told(found: Rebuilt): string {
  const { incidents, submissions, uploads, items, toPreserve, ambiguous, losses } = documentOf(found)
  const lost = losses.map(({ what, why, key }) => `  ${what} ${key}: ${why}`)
  return [
    `${items} items, ${uploads} uploads, ${submissions} submissions in ${incidents.length} incidents:`,
    ...incidents.map(({ id, slug }) => `  ${id}  /${slug}  (closing)`),
    `${toPreserve} uploads were not kept yet: preserve does it now.`,
    ...(ambiguous > 0
      ? [`${ambiguous} uploads end in bytes that contradict one another: each end is kept as a part.`]
      : []),
    ...(lost.length > 0 ? ['COULD NOT BE BROUGHT BACK:', ...lost] : []),
    'Not in the buckets, so not brought back:',
    ...NOT_IN_THEM.map((line) => `  - ${line}`),
  ].join('\n')
}
