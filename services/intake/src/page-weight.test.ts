import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeId } from '@firsthand/domain'
import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { readPageFiles, slim } from '@firsthand/page-files'
import { createLogger } from '@firsthand/runtime'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { NO_FORCE } from './force/force.ts'
import type { DoorEnv } from './http/request-body.ts'
import { loadAssets } from './pages/assets.ts'
import { SCREENS, type Screen } from './pages/screen.ts'
import { answerIncident } from './pages/witness-page.ts'
import { NO_RECORDINGS } from './recordings/recordings.ts'
import { parseScript, shapeOf, withoutComments } from './script-shape.test-kit.ts'
import { createCapabilityMaker } from './submissions/capability-maker.ts'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@firsthand/web-upload/page.js'))
const fileOf = (name: string): string => readFileSync(join(folder, name), 'utf8')
/** A script without its comments and types. The door serves it with shorter names for what is local, too. */
const sourceOf = (name: string): string => withoutComments(fileOf(name))
const script = sourceOf('leave.js') + sourceOf('tus.js') + sourceOf('page.js')
const style = fileOf('page.css')
/** Scripts that this page loads on demand. */
const LATER = [
  'arrived.js',
  'again.js',
  'ask.js',
  'chosen.js',
  'hold.js',
  'leaf.js',
  'own.js',
  'pace.js',
  'pictures.js',
  'place.js',
  'voice.js',
  'look.js',
  'keep.js',
  'code.js',
  'compare.js',
  'check.js',
  'ticked.js',
  'mend.js',
  'words.js',
]

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

async function witnessPage(language: string, screen: Screen = 'doors'): Promise<Buffer> {
  const assets = await loadAssets()
  const app = new Hono<DoorEnv>()
  const door = { incident: async () => ({ ok: true, value: incident }) }
  const deps = {
    door,
    assets,
    languages: { now: async () => DOOR_LANGUAGES },
    recordings: NO_RECORDINGS,
    force: { ...NO_FORCE, names: new Map([['en', 'Southwest Finland Police']]) },
    log: createLogger({ process: 'intake', write: () => {} }),
    capabilities: createCapabilityMaker(Buffer.alloc(32, 1)),
    // As long as a ticket and as hard to compress, but constant: the compressed size of random tickets varies by some
    // bytes.
    guard: { issueTicket: () => createHash('sha512').update('ticket').digest().subarray(0, 34).toString('base64url') },
  }
  app.get('/:slug', (c) => answerIncident(parseDeps(deps), c, 'harbour', screen))
  return Buffer.from(await (await app.request(`/harbour?lang=${language}`)).arrayBuffer())
}

type Deps = Parameters<typeof answerIncident>[0]
const parseDeps = (deps: object): Deps => deps as Deps

test('doors, choosing and sending weigh at most 14 KiB compressed, with style and script; the tus client at most 5', async () => {
  const assets = await loadAssets()
  const scriptBytes = assets.find(assets.scriptPath)?.gzip.length ?? Number.NaN
  expect(gzipSync(await slim(fileOf('tus.js'))).length).toBeLessThanOrEqual(5 * 1024)
  for (const [language, screen] of DOOR_LANGUAGES.flatMap((one) => SCREENS.map((screen) => [one, screen] as const))) {
    const page = await witnessPage(language, screen)
    // The page loads only this script by itself, so the sum below is the whole weight.
    expect(page.toString().match(/\b(?:src|href)="\/assets\/[^"]+"/g)).toEqual([`src="${assets.scriptPath}"`])
    const bytes = gzipSync(page).length
    // The doors hold all three screens. The other two addresses are for browsers without script, which load no script.
    if (screen === 'doors') expect(bytes + scriptBytes).toBeLessThanOrEqual(14 * 1024)
    else expect(bytes).toBeLessThanOrEqual(6 * 1024)
  }
})

test('each served script is our source, statement by statement, without comments and with shorter local names', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(files).toContain('clean.js')
  for (const name of files) {
    const served = await slim(fileOf(name))
    expect(shapeOf(served) === shapeOf(fileOf(name)), name).toBe(true)
    expect(served).not.toMatch(/\/\*\*|@param|@type|^\s*\/\//m)
  }
  expect(shapeOf('f(1, a.b)')).not.toBe(shapeOf('f(1, a.c)'))
  expect(shapeOf('function f(x) { return x + g }')).toBe(shapeOf('function f(y) { return y + g }'))
  expect(shapeOf('function f(x) { return x + g }')).not.toBe(shapeOf('function f(x) { return x + h }'))
})

test('the scripts that are served are ES5, too', async () => {
  const { page, lazy, more } = await readPageFiles()
  for (const { text } of [page, ...lazy, ...more]) expect(() => parseScript(text)).not.toThrow()
})

test('the scripts are ES5, so that the browsers of iOS 12 and Android 7 read them', () => {
  for (const text of [script, ...LATER.map(sourceOf)]) expect(() => parseScript(text)).not.toThrow()
})

const MISSING_THERE =
  /\b(fetch|Promise|Symbol|WeakRef|BigInt|structuredClone|replaceAll|AbortController|ResizeObserver|IntersectionObserver|queueMicrotask|globalThis|CustomEvent|URLSearchParams|FormData|arrayBuffer\(|text\(\)|stream\(|TextEncoder|TextDecoder|requestIdleCallback|async|await|(?:\.(?:at|flat|flatMap|matchAll|includes|padStart|padEnd|closest|append|prepend|replaceWith|replaceChildren|remove|before|after|startsWith|endsWith|repeat|find|findIndex|fill|toggleAttribute|entries|values|finally|showPicker|scrollTo\(\{|showModal)\()|Object\.(?:entries|fromEntries|values|assign)|Array\.(?:from|of)|Number\.is\w+|Math\.(?:trunc|sign|log2))\b/

test('they call nothing that those browsers lack, and check for newer functions before they use them', () => {
  for (const text of [script, ...LATER.map(sourceOf)]) {
    const code = text
      .replace(/\/\/.*$/gm, '')
      .replace(/'(?:[^'\\]|\\.)*'/g, "''")
      // Leaves out methods of `page` and of a class list, which have the same names as array methods.
      .replace(/\b(?:page|classList)\.\w+\(/g, '(')
    expect(code.match(MISSING_THERE)?.[0]).toBeUndefined()
  }
  expect(sourceOf('hold.js')).toContain('navigator.clipboard && navigator.clipboard.writeText')
  expect(script).toContain('!navigator.wakeLock')
  expect(script).toContain('window.MediaRecorder && media && media.getUserMedia')
  expect(script).toContain('if (indexedDB.databases)')
  expect(script).toContain('window.crypto.subtle && window.isSecureContext')
})

test('they store nothing on the phone and read nothing from it', () => {
  const FORBIDDEN =
    /localStorage|sessionStorage|caches\b|document\.cookie|serviceWorker|innerHTML|outerHTML|insertAdjacentHTML|eval\(|userAgent|navigator\.(?:platform|language|languages|plugins|connection)|screen\./
  const rest = [sourceOf('tus.js'), sourceOf('page.js'), ...LATER.map(sourceOf)]
  for (const text of rest) expect(text).not.toMatch(FORBIDDEN)
  // One file reads the browser's languages, to put their links first (decision 105). It sends nothing and stores nothing.
  const leave = sourceOf('leave.js')
  expect(leave.replaceAll(/navigator\.languages?\b/g, '')).not.toMatch(FORBIDDEN)
  expect(leave).not.toMatch(/XMLHttpRequest|\btus\b|sendBeacon|\.src\b|\.submit\(|WebSocket|EventSource/)
  // Only the queue opens a database, and only after a witness has turned the queue on. To see whether the database
  // exists, the page opens it once, and aborts if opening would create it.
  expect(script.match(/indexedDB\.open\(/g)).toHaveLength(1)
  expect(script).toMatch(/onupgradeneeded = function \(\) \{\s*asked\.transaction\.abort\(\)/)
  // The position is asked for only after a tap, by a script that is loaded then.
  expect(script).not.toContain('getCurrentPosition')
})

test('the stylesheet holds nothing that makes an old browser drop what matters', () => {
  // Flex gap, inset, clamp, :is and the like came after iOS 12. Where a newer form is used, the older form stands
  // before it.
  const rules = style.replace(/\/\*[\s\S]*?\*\//g, '')
  expect(rules).not.toMatch(
    /\bgap:|\binset|clamp\(|\bmin\(|\bmax\(|aspect-ratio|:is\(|:where\(|:has\(|@layer|@container|color-mix|\bdvh|\bsvh/,
  )
  expect(rules).toMatch(/overflow-wrap: break-word;\s*overflow-wrap: anywhere/)
  expect(rules).toMatch(/position: fixed;\s*position: -webkit-sticky;\s*position: sticky/)
  // A selector that a browser does not know invalidates its whole rule, so :focus-visible stands in a rule of its own.
  for (const [rule] of rules.matchAll(/[^{}]*:focus-visible[^{}]*\{[^}]*\}/g)) expect(rule).toMatch(/outline: 0/)
})

test('the page says nothing that the words of the project forbid', async () => {
  for (const [language, screen] of DOOR_LANGUAGES.flatMap((one) => SCREENS.map((screen) => [one, screen] as const))) {
    const text = (await witnessPage(language, screen)).toString('utf8').replace(/<[^>]*>/g, ' ')
    expect(text).not.toMatch(/\b(evidence|submission|refused|invalid|anonymous)\b/i)
    expect(text).not.toMatch(/\{[a-z]+\}/)
  }
})
