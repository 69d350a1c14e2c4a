import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { readScript } from './browser.test-kit.ts'

// Limits of the served scripts in gzipped bytes, without whole-line comments and types: they are fetched on a slow
// connection when needed.
const MOST = { 'still.js': 2048, 'clean.js': 8960, 'reveal.js': 7168, 'proof.js': 2560, 'compare.js': 2048 } as const
const isMissingThere =
  /\b(fetch|Symbol|WeakRef|BigInt|structuredClone|replaceAll|AbortController|arrayBuffer\(|\.at\(|\.flat|matchAll|Object\.(?:entries|fromEntries|values|assign)|Array\.from|\.includes\(|padStart|async|await|getBigUint64|\.text\(|Uint8Array\.(?:from|of))\b/

test.each(Object.entries(MOST))(
  '%s is ES5, calls nothing that iOS 12 and Android 7 lack, and is small',
  (name, most) => {
    const script = readScript(name)
    expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
    const code = script.replace(/\/\*\*[^\n]*?\*\/ ?/g, '').replace(/^\s*(?:\/\/.*)?$\n/gm, '')
    expect(code).not.toMatch(isMissingThere)
    expect(code).not.toMatch(
      /localStorage|sessionStorage|caches|document\.cookie|innerHTML|insertAdjacentHTML|eval\(|XMLHttpRequest|sendBeacon|userAgent|geolocation/,
    )
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(most)
  },
)
