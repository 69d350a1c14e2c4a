import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

/**
 * The dependencies of packages/media that never see a byte of a file. They turn coordinates into a zone, build ffmpeg's
 * arguments, or read the output of a program that got no file.
 */
const READS_NO_FILE = new Set(['@photostructure/tz-lookup', 'fluent-ffmpeg'])
/**
 * csv-parse splits text into cells. Command and ops use it for officers' own logs and lists; for a witness's text only
 * the sandbox uses it (decision 040).
 */
const READS_OFFICERS_TEXT = new Set(['csv-parse'])
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g

const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(IMPORT)].flatMap(([, name]) => (name === undefined ? [] : [name]))

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

async function decoders(): Promise<ReadonlySet<string>> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'packages/media/package.json'), 'utf8'))
  const { dependencies = {} } = Object(manifest)
  const names = Object.keys(Object(dependencies))
  return new Set(
    names.filter(
      (name) => !name.startsWith('@firsthand/') && !READS_NO_FILE.has(name) && !READS_OFFICERS_TEXT.has(name),
    ),
  )
}

async function sourcesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => [])
  const below = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : await sourcesOf(join(folder, entry.name))
      return isSource(entry.name) ? [join(folder, entry.name)] : []
    }),
  )
  return below.flat()
}

const NOT_OURS = new Set(['node_modules', 'dist'])
const isSource = (name: string): boolean => /\.(ts|tsx|mjs|js)$/.test(name) && !/\.test(-kit)?\.tsx?$/.test(name)

test('the packages that decode are imported by the scripts that run inside the sandbox, and by nothing else', async () => {
  const names = await decoders()
  for (const known of ['sharp', 'exifr', 'file-type']) expect(names).toContain(known)
  const files = (await Promise.all(['packages', 'services', 'workers', 'infra'].map(sourcesOf))).flat()
  expect(files.length).toBeGreaterThan(300)
  const found: string[] = []
  const inside: string[] = []
  // A file that vanishes during the scan is skipped.
  const sources = await Promise.all(
    files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8').catch(() => '')] as const),
  )
  for (const [file, source] of sources) {
    // Type imports are removed, because they do not exist at run time.
    const decoding = importsOf(source.replace(/^(import|export) type .*$/gm, '')).filter((name) =>
      names.has(packageOf(name)),
    )
    if (decoding.length === 0) continue
    if (file.startsWith('packages/media/child/')) inside.push(file)
    else found.push(`${file}: ${decoding.join(', ')}`)
  }
  expect(found).toEqual([])
  expect(inside).toContain('packages/media/child/look.ts')
})

test('an import is found in every notation', () => {
  expect(
    importsOf(
      "import sharp from 'sharp'\nconst { a } = await import('exifr/dist/x')\nrequire('file-type')\nimport 'b'",
    ),
  ).toEqual(['sharp', 'exifr/dist/x', 'file-type', 'b'])
  expect(packageOf('@contentauth/c2pa-wasm/x')).toBe('@contentauth/c2pa-wasm')
})

test('the scripts in the sandbox start no program and open no connection', async () => {
  const forbidden = /^(node:)?(child_process|cluster|net|dgram|dns|http|https|http2|tls|worker_threads|inspector)(\/|$)/
  for (const file of await sourcesOf('packages/media/child')) {
    const source = await readFile(join(ROOT, file), 'utf8')
    expect([file, importsOf(source).filter((name) => forbidden.test(name))]).toEqual([file, []])
    expect([file, /\bfetch\s*\(|\beval\s*\(|new Function\b/.test(source)]).toEqual([file, false])
  }
})
