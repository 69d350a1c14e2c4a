import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentStamp, readOr } from './content-stamp.mjs'
import { during } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'

const console_ = join('services', 'console')

/**
 * Bundles the console if any of its sources has changed. Vite itself reports which files of other packages it used
 * (console/build/tell-its-sources.ts), so no list kept by hand can miss a package.
 * @param {string} root
 */
export async function bundleConsole(root) {
  const folder = join(root, console_)
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(join(folder, 'vite.config.ts'))) return
  const stampFile = join(folder, 'dist', '.firsthand-sources')
  const before = takenBy(folder)
  if (before !== undefined && readOr(stampFile) === stampOf(root, before)) return
  const started = Date.now()
  await during('Bundling the console', () => runQuietly(process.execPath, [vite, 'build'], { cwd: folder }))
  const taken = takenBy(folder)
  if (taken === undefined) throw new Error('the bundle of the console does not tell its sources')
  // A source was edited during the bundling. Without a stamp the next start bundles again.
  if (taken.some((file) => changedSince(join(root, file), started))) return
  writeFileSync(stampFile, stampOf(root, taken))
}

/**
 * The files of other packages that are in the present bundle, and their package manifests.
 * @param {string} folder
 */
function takenBy(folder) {
  const text = readOr(join(folder, 'dist', '.firsthand-modules'))
  if (text === '') return undefined
  /** @type {readonly string[]} */
  const modules = JSON.parse(text)
  const manifests = modules
    .filter((file) => file.includes('/src/'))
    .map((file) => `${file.split('/src/')[0]}/package.json`)
  return [...new Set([...modules, ...manifests])].sort()
}

/**
 * The stamp of the console's sources. All files in its own folder count, because copied pages and pictures are not
 * modules.
 * @param {string} root
 * @param {readonly string[]} taken
 */
const stampOf = (root, taken) => contentStamp(root, [console_], (name) => !/\.test(-kit)?\.tsx?$/.test(name), taken)

/**
 * @param {string} file
 * @param {number} time
 */
const changedSince = (file, time) => existsSync(file) && statSync(file).mtimeMs > time
