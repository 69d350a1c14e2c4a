// `npm run check`: types, lint and imports of the whole checkout. All checks run even if some fail, so that one run
// reports every error.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { LANES } from './bootstrap/checks.mjs'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const { prepare, root } = await import('./bootstrap/prepare.mjs')
await prepare({ build: false })

const LIMIT_MS = 10 * 60_000

/**
 * @param {import('./bootstrap/checks.mjs').Check} check
 * @returns {Promise<boolean>} whether it found nothing
 */
function run({ name, script, args }) {
  const from = Date.now()
  return new Promise((resolve, reject) => {
    const path = join(root, 'node_modules', script)
    const child = spawn(process.execPath, [path, ...args], { cwd: root, timeout: LIMIT_MS })
    let told = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      told += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (cause) => reject(new Error(`${name}: could not be started`, { cause })))
    child.once('close', (code) => {
      const took = `${((Date.now() - from) / 1000).toFixed(1)} s`
      process.stdout.write(code === 0 ? `ok    ${name}, ${took}\n` : `${told.trimEnd()}\nfault ${name}, ${took}\n`)
      resolve(code === 0)
    })
  })
}

/** @param {readonly import('./bootstrap/checks.mjs').Check[]} lane */
async function runAll(lane) {
  let isClean = true
  for (const check of lane) isClean = (await run(check)) && isClean
  return isClean
}

const clean = await Promise.all(LANES.map(runAll))
process.exitCode = clean.every(Boolean) ? 0 : 1
