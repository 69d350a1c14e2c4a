import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import type { Enlisted, OpsDoor } from '@firsthand/database/ops'
import { makeId, type Result } from '@firsthand/domain'
import type { OfficersKeyTrouble } from '@firsthand/sealing'
import { CliError } from '../cli/cli-error.ts'
import { freshAccounts, linkOf } from './fresh-account.ts'
import { type BadLine, type Enrolment, readOfficersFile } from './officers-file.ts'

export interface Added {
  readonly line: number
  readonly name: string
  readonly outcome: 'added' | 'was-there' | 'refused'
  /** Why the line was refused. */
  readonly problem: string | null
  /** For an officer who existed already: what was added, and what was left unchanged. */
  readonly note: string | null
  /** Null if the officer existed already, or if the links are written to a file. */
  readonly link: string | null
}

interface FromFile {
  readonly door: OpsDoor
  readonly officersKey: string
  readonly consoleUrl: URL
  /** The file for the links. If undefined, they are printed. */
  readonly linksFile: string | undefined
  /** Used for lines that name no incident. */
  readonly incident: string | undefined
  readonly until: number | undefined
  readonly refusing: (trouble: OfficersKeyTrouble) => CliError
}

/** Adds the officer of each line completely or not at all, and reports each line. */
export async function addFromFile(path: string, deps: FromFile): Promise<readonly Added[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError('file-unreadable', 'The file of officers cannot be read', { cause })
  })
  const read = readOfficersFile(text)
  if (!read.ok) throw new CliError('usage', read.error)
  const incidents = await findIncidents(deps, read.value)
  const links = deps.linksFile === undefined ? undefined : await newLinksFile(deps.linksFile)
  try {
    const fresh = await freshAccounts(deps)
    const outcomes: Added[] = []
    for (const line of read.value) outcomes.push(await addLine(line, { ...deps, incidents, links, fresh }))
    return outcomes
  } finally {
    await links?.close()
  }
}

/**
 * Opens a new file that only its owner can read. Never replaces a file, which may hold links that were not handed out
 * yet.
 */
async function newLinksFile(path: string): Promise<FileHandle> {
  const file = await open(path, 'wx', 0o600).catch((cause: unknown) => {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw isThere
      ? new CliError('already-there', 'The file for the links is there already: name another one', { cause })
      : new CliError('file-unreadable', 'The file for the links cannot be written', { cause })
  })
  await file.writeFile('name,link\n')
  return file
}

type Incidents = ReadonlyMap<string, string>
async function findIncidents(deps: FromFile, lines: readonly Result<Enrolment, BadLine>[]): Promise<Incidents> {
  const names = new Set(lines.flatMap((line) => (line.ok ? (line.value.incident ?? deps.incident ?? []) : [])))
  const found = new Map<string, string>()
  for (const name of names) {
    const incident = await deps.door.findIncident(name)
    if (incident) found.set(name, incident.id)
  }
  return found
}

interface Adding extends FromFile {
  readonly incidents: Incidents
  readonly links: FileHandle | undefined
  readonly fresh: Awaited<ReturnType<typeof freshAccounts>>
}

async function addLine(read: Result<Enrolment, BadLine>, deps: Adding): Promise<Added> {
  const no = (line: number, name: string, problem: string): Added => ({
    ...{ line, name, outcome: 'refused', problem, note: null, link: null },
  })
  if (!read.ok) return no(read.error.line, read.error.name, read.error.problem)
  const { line, name, role, opens } = read.value
  const slug = read.value.incident ?? deps.incident
  const incident = slug === undefined ? undefined : deps.incidents.get(slug)
  if (slug !== undefined && incident === undefined) return no(line, name, 'there is no such incident')
  const fresh = await deps.fresh()
  if (!fresh.ok) throw deps.refusing(fresh.error)
  const { capability, ...account } = fresh.value
  const done = await deps.door.enlist({
    officer: { id: makeId('officer', randomBytes(16)), name, ...account },
    membership: incident === undefined ? undefined : { incident, role },
    ...{ opens, until: deps.until },
  })
  if (!done.ok)
    return no(
      line,
      name,
      done.error === 'past'
        ? 'that time is over'
        : 'the name is taken: by somebody who was ended or rests, or in other capitals',
    )
  if (!done.value.isNew)
    return { line, name, outcome: 'was-there', problem: null, note: noteOf(done.value), link: null }
  const link = linkOf(deps.consoleUrl, capability)
  await deps.links?.writeFile(`${name},${link}\n`)
  return { line, name, outcome: 'added', problem: null, note: null, link: deps.links ? null : link }
}

function noteOf({ role, isRoleGiven }: Enlisted): string {
  if (role === undefined) return 'stays as it is'
  return isRoleGiven ? `is ${role} there now; the account stays as it is` : `is ${role} there, and stays so`
}
