import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import type { ToolRun } from '../tags/reader-run.ts'
import type { TagSet } from '../tags/tag-set.ts'

/** Version of the package that contains the reader. */
const VERSION = '0.13.3'

/** What a manifest states and how it was checked. Integrity (validity) is separate from who signed it (trust). */
export interface C2pa {
  readonly manifests: number
  /** Whether hashes and signature match the bytes. */
  readonly isValid: boolean
  /** Whether the signer is in this installation's list. Without a list, nobody is trusted. */
  readonly isTrusted: boolean
  /** Failure codes of the C2PA specification, without `signingCredential.untrusted`. */
  readonly failures: readonly string[]
  readonly generator: string
  /** Time in ISO 8601, stated by a time stamp authority. */
  readonly signedAt: string | undefined
  readonly hasTrustedStamp: boolean
  readonly actions: readonly {
    readonly action: string
    readonly when: string | undefined
    readonly sourceType: string | undefined
  }[]
  /** May name a person, so it goes only into the identifying facts. */
  readonly signer: { readonly issuer: string; readonly commonName: string }
}

export interface C2paRun {
  readonly found: C2pa | undefined
  /**
   * Outcome of the reader. It says why there is no manifest: `remote` if the manifest lies elsewhere (it is never
   * fetched).
   */
  readonly run: ToolRun
}

/** Whether exiftool saw a box of manifests, or a reference to a remote one. */
export const mayHoldC2pa = (set: TagSet): boolean =>
  [...set.tags.keys()].some((key) => /^(JUMBF|CBOR|C2PA|XMP-dcterms:Provenance)/i.test(key))

/** Media types under which the reader expects these files. */
const FORMATS: Readonly<Record<string, string>> = {
  'image/x-adobe-dng': 'image/dng',
  'video/quicktime': 'video/quicktime',
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/vnd.wave': 'audio/wav',
  'video/vnd.avi': 'video/x-msvideo',
}

/**
 * Reads the manifests of a file. `anchors`: certificates (PEM) of trusted signers, chosen by the operator; none by
 * default.
 */
export async function readC2pa(call: ReadCall, mediaType: string, anchors = ''): Promise<C2paRun> {
  const run = await call.sandbox.run({
    program: 'c2pa',
    args: ({ input }) => [input, FORMATS[mediaType] ?? mediaType],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: STILL_LIMITS,
    stdin: anchors,
    signal: call.signal,
  })
  const without = (outcome: ToolRun['outcome'], reason: string): C2paRun => ({
    found: undefined,
    run: { tool: 'c2pa', version: VERSION, outcome, reason },
  })
  if (!run.ok) return without('off', run.error.code)
  if (run.value.ended === 'timed-out') return without('timed-out', 'time-limit')
  const said = parseObject(run.value.stdout)
  if (said === undefined) return without('failed', run.value.ended)
  if (said['found'] !== true) return without('silent', String(said['reason'] ?? 'no-manifest').slice(0, 40))
  return { found: parseC2pa(said), run: { tool: 'c2pa', version: VERSION, outcome: 'read' } }
}

const UNTRUSTED = 'signingCredential.untrusted'

function parseC2pa(said: Record<string, unknown>): C2pa {
  const failures = texts(said['failure'])
  const success = texts(said['success'])
  const state = String(said['state'] ?? '')
  return {
    manifests: Number(said['manifests'] ?? 1),
    isValid: state === 'Valid' || state === 'Trusted',
    isTrusted: state === 'Trusted' && !failures.includes(UNTRUSTED),
    failures: failures.filter((code) => code !== UNTRUSTED),
    generator: String(said['generator'] ?? ''),
    signedAt: typeof said['signedAt'] === 'string' ? said['signedAt'] : undefined,
    hasTrustedStamp: success.includes('timeStamp.trusted') || success.includes('timeStamp.validated'),
    actions: (Array.isArray(said['actions']) ? said['actions'] : []).map((action) =>
      parseAction(asRecord(action) ?? {}),
    ),
    signer: { issuer: String(said['issuer'] ?? ''), commonName: String(said['commonName'] ?? '') },
  }
}

const parseAction = ({ action, when, sourceType }: Record<string, unknown>): C2pa['actions'][number] => ({
  action: String(action ?? ''),
  when: typeof when === 'string' ? when : undefined,
  sourceType: typeof sourceType === 'string' ? sourceType : undefined,
})

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map((code) => String(code).slice(0, 80)) : [])
