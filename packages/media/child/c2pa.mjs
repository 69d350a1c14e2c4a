// Runs inside the sandbox: c2pa.mjs INPUT MEDIA_TYPE, with the trusted anchors (PEM) on stdin, or nothing there
// Reads the C2PA manifests of a file. Nothing is fetched: no remote manifest, no OCSP, and there is no network in here.
// Says one JSON line of codes, times and counts; titles, names and thumbnails stay inside.
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import initC2pa, { WasmReader } from '@contentauth/c2pa-wasm'

const [input = '', mediaType = ''] = process.argv.slice(2)
const anchors = readFileSync(0, 'utf8')
const MOST_BYTES = 256 * 1024 * 1024
const say = (line) => process.stdout.write(JSON.stringify(line))

const settings = {
  verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false, verify_after_reading: true },
  ...(anchors === '' ? {} : { trust: { trust_anchors: anchors } }),
}

const codesOf = (results, kind) =>
  [...new Set((results?.activeManifest?.[kind] ?? []).map((entry) => String(entry?.code ?? '')))].slice(0, 40)

const actionsOf = (manifest) =>
  (manifest?.assertions ?? [])
    .filter((assertion) => /^c2pa\.actions/.test(assertion?.label ?? ''))
    .flatMap((assertion) => assertion?.data?.actions ?? [])
    .slice(0, 40)
    .map(({ action, when, digitalSourceType, softwareAgent }) => ({
      action: String(action ?? '').slice(0, 80),
      when: typeof when === 'string' ? when.slice(0, 40) : undefined,
      sourceType: typeof digitalSourceType === 'string' ? digitalSourceType.slice(0, 120) : undefined,
      agent: String(softwareAgent?.name ?? (typeof softwareAgent === 'string' ? softwareAgent : '')).slice(0, 80),
    }))

try {
  if (statSync(input).size > MOST_BYTES) say({ found: false, reason: 'too-large' })
  else {
    const wasm = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))
    await initC2pa({ module_or_path: readFileSync(wasm) })
    const reader = await WasmReader.fromBytes(mediaType, new Uint8Array(readFileSync(input)), JSON.stringify(settings))
    const store = JSON.parse(reader.json())
    const active = store.manifests?.[store.active_manifest]
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
  const text = String(error?.message ?? error)
  const reason = /jumbf|not found|no claim|ManifestNotFound|remote/i.test(text) ? 'no-manifest' : 'unreadable'
  say({ found: false, reason: /remote/i.test(text) ? 'remote' : reason })
}
