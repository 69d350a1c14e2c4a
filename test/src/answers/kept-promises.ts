import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFolder } from './answers-folder.ts'
import type { Promised } from './promises.ts'

const NAME = 'promises.json'

/** Sources on which the promised types depend: the types, and the code that reads them. */
const READ = ['packages/database/src', 'packages/domain/src', 'packages/custody/src', 'test/src/answers']

/**
 * Reads all promised types for the workers of this run. The compiler takes seconds for this, so the result is cached
 * until a source changes.
 */
export async function keepPromises(root: string): Promise<readonly Promised[]> {
  const cache = join(root, 'node_modules/.cache/firsthand')
  const place = join(cache, `answers-${digestOf(root)}.json`)
  const kept = readIfThere(place)
  const text = kept ?? JSON.stringify(await read(root))
  if (kept === undefined) {
    mkdirSync(cache, { recursive: true })
    writeWhole(place, text)
  }
  writeWhole(join(answersFolder(), NAME), text)
  return parsePromises(text)
}

/** Called in a worker. Returns the promised types by the statement's id. */
export function readKeptPromises(): ReadonlyMap<string, Promised> {
  const text = readIfThere(join(answersFolder(), NAME))
  if (text === undefined) throw new Error('the set-up of this project has read no types (set-up-database.ts)')
  return new Map(parsePromises(text).map((one) => [one.id, one]))
}

async function read(root: string): Promise<readonly Promised[]> {
  const { openProgram, readPromises } = await import('./promises.ts')
  return readPromises(openProgram(root), root)
}

// Needs no check, because we wrote this file a moment ago.
const parsePromises = (text: string): readonly Promised[] => JSON.parse(text) as readonly Promised[]

function digestOf(root: string): string {
  const hash = createHash('sha256')
  for (const folder of READ) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts')) hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Writes to a file of its own and renames it, because several runs may write at once. */
function writeWhole(place: string, text: string): void {
  const own = `${place}.${process.pid}`
  writeFileSync(own, text)
  renameSync(own, place)
}

function readIfThere(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}
