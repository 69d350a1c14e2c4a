import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDERS = ['packages', 'services', 'workers', 'infra', 'web-upload', 'test']
const isTest = (name: string): boolean => /\.test(-kit)?\.ts$/.test(name)

/** The call that runs a law, concatenated so that this file does not contain it. */
const LAW = ['fc', 'assert('].join('.')

export interface TestFile {
  /** The path from the root of the workspace. */
  readonly path: string
  readonly text: string
}

/** Every test and test kit of the workspace. */
export async function testFiles(root: string): Promise<readonly TestFile[]> {
  const below = async (folder: string): Promise<readonly TestFile[]> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    const found = entries.map(async (entry): Promise<readonly TestFile[]> => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return /^(node_modules|dist|planted-.*)$/.test(entry.name) ? [] : await below(path)
      return isTest(entry.name) ? [{ path, text: await readFile(join(root, path), 'utf8') }] : []
    })
    return (await Promise.all(found)).flat()
  }
  return (await Promise.all(FOLDERS.map(below))).flat()
}

/**
 * Strings that mark a test which does more under `FIRSTHAND_LAWS`. They are concatenated, so that this file does not
 * contain them.
 */
const WORDS = ['lawRuns(', ['FIRSTHAND', 'LAWS'].join('_')]

/** Test files that do more under `FIRSTHAND_LAWS`: those that contain a mark, or import a kit that does. */
export function filesOfLaws(files: readonly TestFile[]): readonly string[] {
  const kits = files
    .filter(({ path, text }) => path.endsWith('.test-kit.ts') && text.includes(LAW))
    .map(({ path }) => `/${path.split('/').at(-1)}'`)
  return files
    .filter(({ path, text }) => path.endsWith('.test.ts') && [...kits, ...WORDS].some((word) => text.includes(word)))
    .map(({ path }) => path)
}

/** `file:line` of each law that does not use `lawRuns` and so does not say how often it is tried. */
export function lawsWithoutRuns({ path, text }: TestFile): readonly string[] {
  // Constants such as `const RUNS = { numRuns: lawRuns(100) }`, and the lines that use them.
  const names = [...text.matchAll(/const (\w+) = [^\n]*\blawRuns\(/g)].map(([, name]) => new RegExp(`\\b${name}\\b`))
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (!line.includes(LAW)) return []
    const law = callAt(lines, at)
    return law.includes('lawRuns(') || names.some((name) => name.test(law)) ? [] : [`${path}:${at + 1}`]
  })
}

const indentOf = (line: string): number => (line.trim() === '' ? Number.POSITIVE_INFINITY : line.search(/\S/))

/**
 * A call as the formatter lays it out, without its closing bracket: its arguments are indented further than its first
 * line.
 */
function callAt(lines: readonly string[], at: number): string {
  const own = indentOf(lines[at] ?? '')
  const further = lines.slice(at + 1).findIndex((line) => indentOf(line) <= own)
  return lines.slice(at, further < 0 ? undefined : at + 1 + further).join('\n')
}
