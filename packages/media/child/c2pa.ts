// Runs inside the sandbox: c2pa INPUT MEDIA_TYPE, with the trusted anchors (PEM) on stdin, which may be empty
// Reads the C2PA manifests of a file. Fetches nothing: no remote manifest and no OCSP; the sandbox has no network.
// Prints one JSON line of codes, times and counts. Titles, names and thumbnails stay inside.
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import initC2pa, { WasmReader } from '@contentauth/c2pa-wasm'

const [input = '', mediaType = ''] = process.argv.slice(2)
const anchors = readFileSync(0, 'utf8')
const MOST_BYTES = 256 * 1024 * 1024
/**
 * The parts of the reader's answer that are used. Their values come from the file. A value of another type makes the
 * answer unreadable.
 */
interface Action {
  readonly action?: unknown
  readonly when?: unknown
  readonly digitalSourceType?: unknown
  readonly softwareAgent?: string | { readonly name?: unknown }
}

interface Manifest {
  readonly assertions?: readonly ({
    readonly label?: string
    readonly data?: { readonly actions?: readonly Action[] }
  } | null)[]
  readonly claim_generator_info?: readonly ({ readonly name?: unknown } | null)[]
  readonly claim_generator?: unknown
  readonly signature_info?: Readonly<Partial<Record<'alg' | 'time' | 'issuer' | 'common_name', unknown>>>
}

interface Results {
  readonly activeManifest?: Readonly<
    Partial<Record<'success' | 'failure', readonly ({ readonly code?: unknown } | null)[]>>
  >
}

interface Store {
  readonly manifests?: Readonly<Record<string, Manifest>>
  readonly active_manifest?: string
  readonly validation_state?: unknown
  readonly validation_results?: Results
}

const parseStore = (json: string): Store => JSON.parse(json) as Store
const parseFault = (error: unknown): { readonly message?: unknown } => Object(error) as { readonly message?: unknown }

const say = (line: object): boolean => process.stdout.write(JSON.stringify(line))

const settings = {
  verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false, verify_after_reading: true },
  ...(anchors === '' ? {} : { trust: { trust_anchors: anchors } }),
}

const codesOf = (results: Results | undefined, kind: 'success' | 'failure'): readonly string[] =>
  [...new Set((results?.activeManifest?.[kind] ?? []).map((entry) => String(entry?.code ?? '')))].slice(0, 40)

const actionsOf = (manifest: Manifest | undefined): readonly object[] =>
  (manifest?.assertions ?? [])
    .filter((assertion) => /^c2pa\.actions/.test(assertion?.label ?? ''))
    .flatMap((assertion) => assertion?.data?.actions ?? [])
    .slice(0, 40)
    .map(({ action, when, digitalSourceType, softwareAgent }) => ({
      action: String(action ?? '').slice(0, 80),
      when: typeof when === 'string' ? when.slice(0, 40) : undefined,
      sourceType: typeof digitalSourceType === 'string' ? digitalSourceType.slice(0, 120) : undefined,
      agent: String(typeof softwareAgent === 'string' ? softwareAgent : (softwareAgent?.name ?? '')).slice(0, 80),
    }))

try {
  if (statSync(input).size > MOST_BYTES) say({ found: false, reason: 'too-large' })
  else {
    const wasm = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))
    await initC2pa({ module_or_path: readFileSync(wasm) })
    const reader = await WasmReader.fromBytes(mediaType, new Uint8Array(readFileSync(input)), JSON.stringify(settings))
    const store = parseStore(reader.json())
    const active = store.manifests?.[store.active_manifest ?? '']
    say({
      found: true,
      manifests: Object.keys(store.manifests ?? {}).length,
      state: String(store.validation_state ?? ''),
      success: codesOf(store.validation_results, 'success'),
      failure: codesOf(store.validation_results, 'failure'),
      generator: String(active?.claim_generator_info?.[0]?.name ?? active?.claim_generator ?? '').slice(0, 80),
      algorithm: String(active?.signature_info?.alg ?? ''),
      signedAt: active?.signature_info?.time,
      issuer: String(active?.signature_info?.issuer ?? '').slice(0, 200),
      commonName: String(active?.signature_info?.common_name ?? '').slice(0, 200),
      actions: actionsOf(active),
    })
  }
} catch (error) {
  const text = String(parseFault(error).message ?? error)
  const reason = /jumbf|not found|no claim|ManifestNotFound|remote/i.test(text) ? 'no-manifest' : 'unreadable'
  say({ found: false, reason: /remote/i.test(text) ? 'remote' : reason })
}
