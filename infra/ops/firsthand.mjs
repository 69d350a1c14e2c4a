// `npm run -s firsthand -- COMMAND`: runs the compiled command if it exists and is newer than its sources, otherwise
// the sources.
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(here))
const rooms = [
  'domain',
  'custody',
  'door-words',
  'page-files',
  'sealing',
  'object-store',
  'database',
  'queues',
  'runtime',
  'scene',
  'timeline',
].map((name) => join(root, 'packages', name))

const command = join(here, 'dist', 'process', 'main.js')
const at = statSync(command, { throwIfNoEntry: false })?.mtimeMs ?? 0

if ([here, ...rooms].every(isOlder)) {
  await import(pathToFileURL(command).href)
} else {
  // run.mjs reads the file to run from its first argument; our own arguments follow.
  process.argv.splice(2, 0, join(here, 'src', 'main.ts'))
  await import(pathToFileURL(join(root, 'infra', 'local', 'run.mjs')).href)
}

/**
 * Whether a package's sources are older than the bundle of the command, which contains the package.
 * @param {string} room the package's folder
 */
function isOlder(room) {
  return readdirSync(join(room, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test(-kit)?\.ts$/.test(entry.name))
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= at)
}
