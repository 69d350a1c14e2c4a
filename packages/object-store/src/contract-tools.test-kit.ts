import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import {
  type ListedObject,
  type ObjectContent,
  type ObjectKey,
  type ObjectStore,
  parseObjectKey,
  type Stores,
  type Zone,
} from './index.ts'

export interface ContractSubject {
  readonly stores: Stores
  release(): Promise<void>
}

export interface ContractOptions {
  readonly name: string

  readonly open: () => Promise<ContractSubject>
  readonly kind: 's3' | 'local-disk'
  /**
   * Whether this store refuses the second of two concurrent create-once puts, by zone. Update the value when a newer
   * release of the store starts to refuse it.
   */
  readonly createOnce: { readonly [Z in Zone]: boolean }
  readonly bigBytes: number
  /** The number of objects in the listing test. Above 1,000 an S3 server splits the list into pages. */
  readonly listed: number
}

export const newKey = (prefix = 'contract'): ObjectKey => key(`${prefix}/${randomBytes(10).toString('hex')}`)

export function key(text: string): ObjectKey {
  const parsed = parseObjectKey(text)
  if (parsed === undefined) throw new Error('a test used a bad key')
  return parsed
}

export async function readAll(content: ObjectContent): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content.body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export async function textOf(store: ObjectStore, of: ObjectKey, versionId?: string): Promise<string | undefined> {
  const found = await store.get(of, versionId === undefined ? {} : { versionId })
  return found.ok ? (await readAll(found.value)).toString() : undefined
}

export async function listAll(listing: AsyncIterable<ListedObject>): Promise<readonly ListedObject[]> {
  const all: ListedObject[] = []
  for await (const one of listing) all.push(one)
  return all
}

/** Bytes of a known digest in uneven chunks, never held in memory as a whole. Call `digest` at the end. */
export function generated(length: number): { body: AsyncIterable<Buffer>; digest: () => string } {
  const hash = createHash('sha256')
  async function* flow(): AsyncGenerator<Buffer> {
    const block = randomBytes(777_777)
    for (let left = length; left > 0; ) {
      const chunk = Buffer.from(block.subarray(0, Math.min(left, block.length)))
      chunk.writeUInt8(left % 256, 0)
      hash.update(chunk)
      left -= chunk.length
      yield chunk
    }
  }
  return { body: flow(), digest: () => hash.digest('hex') }
}

/** Asserts that each successful writer's bytes can be read. If several writers succeeded, each must have a version. */
export async function expectNoByteLost(
  store: ObjectStore,
  of: ObjectKey,
  winners: readonly { readonly n: number; readonly versionId: string | undefined }[],
): Promise<void> {
  expect(winners.length).toBeGreaterThan(0)
  for (const { n, versionId } of winners) {
    if (winners.length > 1) expect(versionId).toBeDefined()
    expect(await textOf(store, of, versionId)).toBe(`writer ${n}`)
  }
}
