// Checks after the last kill that everything sent exists exactly once and equals what was sent.
import { verifyChain } from '@firsthand/custody'
import { createPool } from '@firsthand/database'
import { roleUrl } from '@firsthand/database/migrate'
import { createOpsDoor } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { waitUntil } from '@firsthand/local'
import { hashCapability } from '@firsthand/sealing'
import type { Rig } from '../stack/rig.ts'
import { digestInVault, type KeptItem, keptItems } from '../stack/vault-digest.ts'
import type { SentUpload } from './ledger.ts'

export interface Verdict {
  readonly uploads: number
  readonly bytes: number
  /** Bytes that were acknowledged and are in no complete item. */
  readonly lostBytes: number
  readonly incomplete: number
  /** Complete items in excess of one per upload, and uploads that no phone knows. */
  readonly duplicates: number
  readonly partials: number
  /** Partial items of a file that is whole, unless the whole item hides them. */
  readonly loosePartials: number
  readonly digestMismatches: number
  readonly custodyBreaks: number
  readonly custodyEntries: number
  /** Rows for preserve that are not done. */
  readonly workLeft: number
  readonly deadRows: number
  /** Items that were queued for inspect more or less than once. */
  readonly handedOnWrongly: number
  readonly drainedInMs: number
  /** Segments in the drop bucket that no row in Postgres names. They are the price of a PUT with an unknown outcome. */
  readonly orphans: number
  /** Further versions of as-received objects that killed attempts left. */
  readonly spareVersions: number
}

/**
 * Long enough for the lease of a killed worker to lapse, which takes 30 s, and perhaps the lease of its successor, too.
 */
const DRAIN_LIMIT_MS = 300_000
const AT_ONCE = 4

/** `sent`: the uploads of the phones, none of which sends any more. */
export async function verify(rig: Rig, sent: readonly SentUpload[], say: (line: string) => void): Promise<Verdict> {
  const began = Date.now()
  await waitUntil({ what: 'preserve to be done', limitMs: DRAIN_LIMIT_MS, everyMs: 200 }, async () => {
    return (await countWork(rig)) === 0
  }).catch(() => say('The outbox does not drain'))
  const drainedInMs = Date.now() - began
  const items = await keptItems(rig.pool, rig.incident.id)
  const known = await uploadsByUrl(rig)
  return {
    ...{ uploads: sent.length, bytes: sent.reduce((sum, { file }) => sum + file.length, 0), drainedInMs },
    ...countItems(sent, known, items),
    digestMismatches: await countMismatches(rig, { sent, known, items, say }),
    ...(await verifyCustody(rig)),
    ...(await countLeftWork(rig)),
    ...(await countObjects(rig, items)),
  }
}

interface UploadRow {
  readonly url: string
  readonly upload: string
  readonly state: string
  readonly offset: number
}

async function uploadsByUrl({ pool }: Rig): Promise<ReadonlyMap<string, UploadRow>> {
  const { rows } = await pool.query<UploadRow>(
    `select encode(l.url_hash, 'hex') as url, u.id as upload, u.state, u."offset"
     from public_zone.upload u left join public_zone.upload_url l on l.upload_id = u.id`,
  )
  return new Map(rows.map((row) => [row.url, row]))
}

const urlHashOf = ({ path = '' }: SentUpload): string =>
  hashCapability(path.slice(path.lastIndexOf('/') + 1)).toString('hex')

type Counted = Pick<Verdict, 'lostBytes' | 'incomplete' | 'duplicates' | 'partials' | 'loosePartials'>

function countItems(
  sent: readonly SentUpload[],
  known: ReadonlyMap<string, UploadRow>,
  items: readonly KeptItem[],
): Counted {
  const complete = new Map<string, number>()
  for (const { upload, partial } of items) if (!partial) complete.set(upload, (complete.get(upload) ?? 0) + 1)
  const counted = { lostBytes: 0, incomplete: 0, duplicates: 0 }
  const ours = new Set<string>()
  for (const upload of sent) {
    const id = known.get(urlHashOf(upload))?.upload ?? ''
    ours.add(id)
    const found = complete.get(id) ?? 0
    counted.duplicates += Math.max(0, found - 1)
    if (found > 0) continue
    counted.incomplete += 1
    counted.lostBytes += upload.acknowledged
  }
  // A repeated creation must not have made a second upload, not even an empty one.
  counted.duplicates += [...known.values()].filter(({ upload }) => !ours.has(upload)).length
  const partials = items.filter(({ partial }) => partial)
  const loose = partials.filter(({ upload, hidden }) => complete.has(upload) && hidden !== 'superseded')
  return { ...counted, partials: partials.length, loosePartials: loose.length }
}

interface Compared {
  readonly sent: readonly SentUpload[]
  readonly known: ReadonlyMap<string, UploadRow>
  readonly items: readonly KeptItem[]
  readonly say: (line: string) => void
}

/** Compares what the phone sent with each complete item's own digest and with the digest of its bytes in the vault. */
async function countMismatches(rig: Rig, { sent, known, items, say }: Compared): Promise<number> {
  const byUpload = new Map(sent.map((upload) => [known.get(urlHashOf(upload))?.upload ?? '', upload]))
  const left = items.filter(({ partial }) => !partial)
  let mismatches = 0
  const compare = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) {
      const upload = byUpload.get(item.upload)
      const found = await digestInVault(rig, item).catch((cause: unknown) => String(cause))
      if (upload !== undefined && found === upload.file.sha256 && item.sha256 === found) continue
      mismatches += 1
      say(`FOUND: item ${item.item} of ${upload?.name ?? 'no upload of ours'} is not what was sent (${found})`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, compare))
  return mismatches
}

async function verifyCustody({ ownerUrl }: Rig): Promise<Pick<Verdict, 'custodyBreaks' | 'custodyEntries'>> {
  const pool = createPool({ url: roleUrl(ownerUrl, 'ops'), max: 2 })
  try {
    const door = createOpsDoor(pool, parseOperator('soak'))
    let custodyBreaks = 0
    let custodyEntries = 0
    for (const chain of await door.listChains()) {
      const { ok } = await verifyChain(door.readChain(chain), chain)
      custodyEntries += chain.count
      if (!ok || (await door.countStrayEntries(chain)) > 0) custodyBreaks += 1
    }
    // Reports a row without its custody entry, if a process was killed between the two.
    const { mismatches } = await door.compareCustody(undefined)
    return { custodyBreaks: custodyBreaks + mismatches.length, custodyEntries }
  } finally {
    await pool.end()
  }
}

const countWork = ({ pool }: Rig): Promise<number> =>
  countOf(
    pool,
    "select count(*) as n from work.outbox where queue = 'preserve' and task <> 'extend-locks' and state in ('pending', 'queued', 'running')",
  )

async function countLeftWork(rig: Rig): Promise<Pick<Verdict, 'workLeft' | 'deadRows' | 'handedOnWrongly'>> {
  const { pool } = rig
  return {
    workLeft: await countWork(rig),
    deadRows: await countOf(pool, "select count(*) as n from work.outbox where state = 'dead'"),
    handedOnWrongly: await countOf(
      pool,
      `select count(*) as n from (select i.id from evidence.item i left join work.outbox o
         on o.subject = i.id and o.task = 'inspect-item' group by i.id having count(o.id) <> 1) wrong`,
    ),
  }
}

async function countOf(pool: Rig['pool'], query: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(query)
  return rows[0]?.n ?? 0
}

async function countObjects(
  { store, pool }: Rig,
  items: readonly KeptItem[],
): Promise<Pick<Verdict, 'orphans' | 'spareVersions'>> {
  const { rows } = await pool.query<{ object_key: string }>('select object_key from public_zone.segment')
  const told = new Set(rows.map(({ object_key }) => object_key))
  let orphans = 0
  for await (const { key } of store.stores.drop.list('', { allVersions: true })) {
    if (/\/\d{16}-/.test(key) && !told.has(key)) orphans += 1
  }
  const kept = new Set(items.map(({ vault_key }) => vault_key))
  let versions = 0
  for await (const { key } of store.stores.vault.list('', { allVersions: true })) if (kept.has(key)) versions += 1
  return { orphans, spareVersions: versions - kept.size }
}
