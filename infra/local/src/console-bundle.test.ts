import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const { bundleConsole } = await import(new URL('../bootstrap/console-bundle.mjs', import.meta.url).href)
const CONSOLE = fileURLToPath(new URL('../../../services/console/', import.meta.url))

/**
 * A checkout whose console imports a module of another package (`WORD`). It is bundled with the real console's
 * settings.
 */
let root: string
const inRoot = (path: string) => join(root, path)
function write(path: string, text: string): void {
  mkdirSync(dirname(inRoot(path)), { recursive: true })
  writeFileSync(inRoot(path), text)
}

const WORD = 'packages/words/src/word.ts'
const DIST = 'services/console/dist'
const MARK = `${DIST}/mark`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firsthand-console-'))
  for (const file of ['pnpm-lock.yaml', 'tsconfig.json', 'tsconfig.base.json']) write(file, '{}')
  write('services/console/index.html', '<script type="module" src="/src/main.ts"></script>')
  write(
    'services/console/src/main.ts',
    "import { word } from '../../../packages/words/src/word.ts'\ndocument.title = word",
  )
  write('services/command/src/server.ts', 'export const port = 1')
  write('packages/words/package.json', '{ "type": "module" }')
  write(WORD, "export const word = 'first'")
  for (const part of ['vite.config.ts', 'build']) {
    cpSync(join(CONSOLE, part), inRoot(`services/console/${part}`), { recursive: true })
  }
  symlinkSync(join(CONSOLE, 'node_modules'), inRoot('services/console/node_modules'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const bundled = (): string =>
  readdirSync(inRoot(`${DIST}/assets`))
    .map((name) => readFileSync(inRoot(`${DIST}/assets/${name}`), 'utf8'))
    .join('')

test('a changed word of another room is in the bundle at the next start', async () => {
  await bundleConsole(root)
  expect(bundled()).toContain('first')
  write(WORD, "export const word = 'second'")
  await bundleConsole(root)
  expect(bundled()).toContain('second')
})

test('only files in the bundle cause a new one, even when they are deleted', async () => {
  await bundleConsole(root)
  write(MARK, '')
  write('services/command/src/server.ts', 'export const port = 2')
  write('services/console/src/main.test.ts', 'export {}')
  await bundleConsole(root)
  expect(existsSync(inRoot(MARK))).toBe(true)
  write('packages/words/package.json', '{ "type": "module", "sideEffects": false }')
  await bundleConsole(root)
  expect(existsSync(inRoot(MARK))).toBe(false)
})
