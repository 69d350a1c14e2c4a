import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { NEW_WORDS } from './new-words.ts'

/** The packages that hold our closed lists. The test compiles a changed copy of them, and everything else in place. */
const PACKAGES = ['domain', 'custody'] as const

const asked = [...new Set(NEW_WORDS.flatMap(({ tables }) => tables))]

const settings = (folder: string) => ({
  extends: join(ROOT, 'tsconfig.base.json'),
  compilerOptions: {
    ...{ composite: false, noEmit: true, customConditions: ['@firsthand/source'] },
    // With the console's options, because one program contains code for Node and for a browser.
    ...{ module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', lib: ['es2023', 'dom', 'dom.iterable'] },
    typeRoots: [join(ROOT, 'node_modules/@types')],
    paths: Object.fromEntries(PACKAGES.map((name) => [`@firsthand/${name}`, [join(folder, name, 'src/index.ts')]])),
  },
  files: asked.map((file) => join(ROOT, file)),
})

/** Returns the compiler's errors about the tables, each with the file that it names. */
async function compile(folder: string): Promise<readonly string[]> {
  const file = join(folder, 'tsconfig.json')
  await writeFile(file, JSON.stringify(settings(folder)))
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const said = await new Promise<string>((resolve, reject) => {
    const options = { cwd: ROOT, timeout: 200_000, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [compiler, '-p', file, '--pretty', 'false'], options, (error, stdout) => {
      // The compiler exits with code 1 or 2 if it reports errors. Anything else means that it did not run.
      if (error && typeof error.code !== 'number') reject(new Error('the compiler did not run', { cause: error }))
      else resolve(stdout)
    })
  })
  // Indented lines continue an error message.
  return said.split(/\n(?=\S)/).filter((one) => one.trim() !== '')
}

async function plant(folder: string): Promise<void> {
  for (const { file, after, word } of NEW_WORDS) {
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    if (text.split(after).length !== 2) throw new Error(`${file} says ${after} not once`)
    await writeFile(
      path,
      text.replace(after, () => `${after} ${word}`),
    )
  }
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-words-'))
  for (const name of PACKAGES) await cp(join(ROOT, 'packages', name), join(folder, name), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a new word of a closed list compiles only when each of its tables has it', async () => {
  await plant(folder)
  const complaints = await compile(folder)
  for (const { list, name, tables } of NEW_WORDS) {
    const about = complaints.filter((one) => one.includes(name))
    for (const table of tables)
      expect.soft(about.filter((one) => one.startsWith(`${table}(`)).length, `${table}, ${list}`).toBeGreaterThan(0)
  }
})
