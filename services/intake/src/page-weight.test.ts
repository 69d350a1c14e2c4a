import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { makeId } from '@firsthand/domain'
import { createLogger } from '@firsthand/runtime'
import { parse } from 'acorn'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { DoorEnv } from './http/request-body.ts'
import { loadAssets } from './pages/assets.ts'
import { answerIncident } from './pages/witness-page.ts'
import { createCapabilityMaker } from './submissions/capability-maker.ts'
import { LANGUAGES } from './words/catalog.ts'

const require = createRequire(import.meta.url)
const script = readFileSync(require.resolve('@firsthand/web-upload/page.js'), 'utf8')

const incident = {
  id: makeId('incident', new Uint8Array(16)),
  keyId: makeId('key', new Uint8Array(16)),
  slug: 'harbour',
  kind: 'event',
  state: 'drill',
  exercise: true,
  title: 'Fire at the harbour',
  place: 'Turku',
  languages: ['en'],
  emergencyNumber: '112',
  texts: {},
  maxFileBytes: 5 * 1024 ** 3,
  maxFiles: 50,
  recipient: undefined,
} as const

async function witnessPage(language: string): Promise<Buffer> {
  const assets = await loadAssets()
  const app = new Hono<DoorEnv>()
  const door = { incident: async () => ({ ok: true, value: incident }) }
  const deps = {
    door,
    assets,
    log: createLogger({ process: 'intake', write: () => {} }),
    capabilities: createCapabilityMaker(Buffer.alloc(32, 1)),
  }
  app.get('/:slug', (c) => answerIncident(parseDeps(deps), c, 'harbour'))
  return Buffer.from(await (await app.request(`/harbour?lang=${language}`)).arrayBuffer())
}

type Deps = Parameters<typeof answerIncident>[0]
const parseDeps = (deps: object): Deps => deps as Deps

test('HTML, style and script of one language weigh at most 14 KiB compressed, the script at most 5 KiB', async () => {
  const assets = await loadAssets()
  const weigh = (path: string): number => assets.find(path)?.gzip.length ?? Number.NaN
  expect(weigh(assets.scriptPath)).toBeLessThanOrEqual(5 * 1024)
  for (const language of LANGUAGES) {
    const html = gzipSync(await witnessPage(language)).length
    expect(html + weigh(assets.scriptPath) + weigh(assets.stylePath)).toBeLessThanOrEqual(14 * 1024)
  }
})

test('the script is ES5, so that the browsers of iOS 12 and Android 7 read it', () => {
  expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
})

test('it calls nothing that those browsers lack, and leaves nothing on the phone', () => {
  const isMissingThere =
    /\b(fetch|Promise|Symbol|WeakRef|BigInt|structuredClone|replaceAll|AbortController|ResizeObserver|arrayBuffer\(|\.at\(|\.flat|matchAll|Object\.(?:entries|fromEntries|values|assign)|Array\.from|\.includes\(|padStart|async|await|TextEncoder)\b/
  expect(script).not.toMatch(isMissingThere)
  // What is newer is asked for before it is used.
  expect(script).toContain('navigator.clipboard && navigator.clipboard.writeText')
  expect(script).toContain('!navigator.wakeLock')
  expect(script).not.toMatch(
    /localStorage|sessionStorage|indexedDB|caches|document\.cookie|serviceWorker|innerHTML|insertAdjacentHTML|eval\(|userAgent|geolocation/,
  )
})

test('the page says nothing that the words of the project forbid', async () => {
  for (const language of LANGUAGES) {
    const text = (await witnessPage(language)).toString('utf8').replace(/<[^>]*>/g, ' ')
    expect(text).not.toMatch(/\b(evidence|submission|refused|invalid|anonymous)\b/i)
    expect(text).not.toMatch(/\{[a-z]+\}/)
  }
})
