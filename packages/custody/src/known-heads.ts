import { isHash } from './entry.ts'

/**
 * The length and the head of a chain at some moment. A chain never gets shorter, and its entry at that length never
 * changes.
 */
export interface KnownHead {
  readonly incident: string
  readonly count: number
  readonly head: string
}

const FORMAT = 'firsthand-custody-heads/1'

/** The file that verifications and exports write. It is to be kept elsewhere. */
export interface HeadsDocument {
  readonly format: typeof FORMAT
  /** ISO 8601. */
  readonly writtenAt: string
  readonly chains: readonly KnownHead[]
}

export const headsDocument = (writtenAt: string, chains: readonly KnownHead[]): HeadsDocument => ({
  format: FORMAT,
  writtenAt,
  chains: chains.map(({ incident, count, head }) => ({ incident, count, head })),
})

/** Undefined unless the value is a complete heads document. */
export function parseHeads(value: unknown): HeadsDocument | undefined {
  if (!isRecord(value) || value['format'] !== FORMAT) return undefined
  const { writtenAt, chains } = value
  if (typeof writtenAt !== 'string' || !Number.isFinite(Date.parse(writtenAt)) || !Array.isArray(chains))
    return undefined
  const heads = chains.flatMap((chain) => parseHead(chain) ?? [])
  return heads.length === chains.length ? headsDocument(new Date(writtenAt).toISOString(), heads) : undefined
}

function parseHead(value: unknown): KnownHead | undefined {
  if (!isRecord(value)) return undefined
  const { incident, count, head } = value
  if (typeof incident !== 'string' || !/^[a-z0-9_]{1,64}$/.test(incident)) return undefined
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return undefined
  return typeof head === 'string' && isHash(head) ? { incident, count, head } : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
