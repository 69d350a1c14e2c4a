import { createHash, randomBytes } from 'node:crypto'
import type { RebuiltIncident, RebuiltPlatform, RebuiltSubmission, RebuiltUpload } from '@firsthand/database/ops'
import { makeId } from '@firsthand/domain'
import type { Stores } from '@firsthand/object-store'
import { generateIdentity, type Keyring, sealBytes } from '@firsthand/sealing'
import { countOf } from './checked-fields.ts'
import { composeDocuments } from './compose-documents.ts'
import { composeItems } from './compose-items.ts'
import { composeUploads } from './compose-uploads.ts'
import { createLosses, type Loss } from './losses.ts'
import { type Drop, readDrop } from './read-drop.ts'
import { type FoundItem, type ReadDeps, readItems } from './read-items.ts'
import { createOpener, type IncidentKey, readIncidentKeys } from './sealed-objects.ts'

export interface RebuildOptions {
  readonly stores: Stores
  readonly keyring: Keyring
  /** The IANA zone for the rebuilt incidents. */
  readonly zone: string
  /** The slugs by incident id. An incident without one gets a slug from its id. */
  readonly slugs: ReadonlyMap<string, string>
  /** The ids of incidents that were exercises, which the buckets do not record. */
  readonly drills: ReadonlySet<string>
  readonly isThorough: boolean
}

export interface Rebuilt {
  readonly platform: RebuiltPlatform
  readonly losses: readonly Loss[]
  readonly ambiguous: number
  /** The number of phones' previews in the drop. They are not restored. */
  readonly previews: number
}

/**
 * For the case that Postgres is lost: collects everything that the buckets and the incidents' identities hold. Only
 * reads, except for the copies of an ambiguous tail. `storeRebuilt` writes the rows.
 */
export async function rebuild(wish: RebuildOptions): Promise<Rebuilt> {
  const losses = createLosses()
  const keys = await readIncidentKeys(wish.keyring)
  const deps: ReadDeps = { stores: wish.stores, open: createOpener(keys), losses, isThorough: wish.isThorough }
  const items: FoundItem[] = []
  // The items of self-tests were removed on purpose, or would be by now.
  for await (const item of readItems(deps)) if (item.from.source !== 'check') items.push(item)
  const drop = withoutChecks(await readDrop(deps))
  const { uploads, ambiguous } = await composeUploads(deps, drop, items)
  const submissions = composeSubmissions(drop, items, uploads)
  const incidents = await composeIncidents({ drop, items, submissions }, wish)
  const documents = composeDocuments(drop, uploads)
  const platform = { incidents, submissions, uploads, documents, items: composeItems(items, drop) }
  return { platform, losses: losses.list(), ambiguous, previews: drop.previews.size }
}

const withoutChecks = (drop: Drop): Drop => ({
  ...drop,
  declarations: new Map([...drop.declarations].filter(([, { from }]) => from.source !== 'check')),
  statements: drop.statements.filter(({ from }) => from.source !== 'check'),
  contacts: drop.contacts.filter(({ from }) => from.source !== 'check'),
})

function composeSubmissions(
  drop: Drop,
  items: readonly FoundItem[],
  uploads: readonly RebuiltUpload[],
): readonly RebuiltSubmission[] {
  const found = [
    ...[...drop.declarations.values()].map(({ from, document }) => ({ from, at: countOf(document.receivedAt) ?? 0 })),
    ...[...drop.statements, ...drop.contacts].map(({ from, document }) => ({
      from,
      at: countOf(document.receivedAt) ?? 0,
    })),
    ...items.map(({ from, receivedAt }) => ({ from, at: receivedAt })),
  ]
  const submissions = new Map<string, RebuiltSubmission>()
  for (const { from, at } of found) {
    const { submission: id, ...facts } = from
    const known = submissions.get(id)
    if (!known || at < known.createdAt) submissions.set(id, { id, ...facts, createdAt: at })
  }
  for (const { submission } of uploads) {
    if (!submissions.has(submission)) throw new Error('an upload without its submission')
  }
  return [...submissions.values()].toSorted((a, b) => a.createdAt - b.createdAt)
}

interface Found {
  readonly drop: Drop
  readonly items: readonly FoundItem[]
  readonly submissions: readonly RebuiltSubmission[]
}

async function composeIncidents(
  { drop, items, submissions }: Found,
  wish: RebuildOptions,
): Promise<readonly RebuiltIncident[]> {
  const keyOf = new Map<string, IncidentKey>()
  for (const { incident, key } of items) keyOf.set(incident, key)
  for (const { from, key } of [...drop.declarations.values(), ...drop.statements, ...drop.contacts])
    keyOf.set(from.incident, key)
  for (const { incident } of submissions) if (!keyOf.has(incident)) keyOf.set(incident, await newKey(wish.keyring))
  return [...keyOf].map(([id, key]) => incidentRow(id, key, wish))
}

/** Makes a new key for an incident whose items were all moved away: its old key opens nothing that is left. */
async function newKey(keyring: Keyring): Promise<IncidentKey> {
  const keyId = makeId('key', randomBytes(16))
  const pair = generateIdentity()
  await keyring.put(keyId, pair.identity)
  return { keyId, ...pair }
}

function incidentRow(id: string, { keyId, recipient }: IncidentKey, wish: RebuildOptions): RebuiltIncident {
  const probe = randomBytes(32)
  const slug = wish.slugs.get(id) ?? `rebuilt-${id.slice(3, 13)}`
  return {
    id,
    slug,
    title: slug,
    zone: wish.zone,
    exercise: wish.drills.has(id),
    keyId,
    recipient,
    keyProbe: sealBytes([recipient], probe),
    keyProbeSha256: createHash('sha256').update(probe).digest(),
  }
}
