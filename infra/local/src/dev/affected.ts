import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessEntry } from '../process-table.ts'

/** The workspace packages that each process loads, as folders below the checkout. */
export type RoomsOf = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Reads the packages of each process: the package that it starts from, and all direct and indirect dependencies of that
 * package.
 */
export function readRooms(root: string, processes: readonly ProcessEntry[]): RoomsOf {
  return new Map(processes.map(({ name, room }) => [name, below(root, room, new Set())]))
}

function below(root: string, room: string, found: Set<string>): Set<string> {
  if (found.has(room) || !existsSync(join(root, room, 'package.json'))) return found
  found.add(room)
  for (const name of dependenciesOf(readFileSync(join(root, room, 'package.json'), 'utf8')))
    below(root, folderOf(name), found)
  return found
}

function dependenciesOf(manifest: string): readonly string[] {
  const { dependencies = {} } = Object(JSON.parse(manifest))
  return Object.keys(Object(dependencies)).filter((name) => name.startsWith('@firsthand/'))
}

/** The folder of a dependency. The dependency is a package, or the witness page, on which intake depends. */
const folderOf = (name: string): string => {
  const short = name.slice('@firsthand/'.length)
  return short === 'web-upload' ? short : join('packages', short)
}

/** The processes to restart if these files have changed. Paths are relative to the checkout. */
export function affectedBy(files: readonly string[], rooms: RoomsOf): readonly string[] {
  return [...rooms].filter(([name, of]) => files.some((file) => concerns(file, name, of))).map(([name]) => name)
}

/** Each of these folders of the database package is used by one process only. */
const DOOR = /^packages\/database\/src\/([a-z]+)\//
const DOORS = new Set<string>(['intake', 'command', 'relay', 'preserve', 'inspect', 'normalise', 'reconstruct', 'ops'])

function concerns(file: string, name: string, rooms: ReadonlySet<string>): boolean {
  const [, door = ''] = DOOR.exec(file) ?? []
  if (DOORS.has(door)) return door === name
  return [...rooms].some((room) => file.startsWith(`${room}/`))
}
