import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const here = fileURLToPath(new URL('../../../', import.meta.url))
const bootstrap = new URL('../bootstrap/decoders.mjs', import.meta.url).href
const { bundleDecoders } = await import(bootstrap)

let root: string
const at = (name: string): string => join(root, 'packages/media', name)
const bundled = (name: string): string => readFileSync(at(`dist/child/${name}`), 'utf8')
const madeOf = (name: string): number => statSync(at(`dist/child/${name}`)).ino
const edit = (name: string, from: string, to: string): void =>
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firsthand-decoders-'))
  for (const name of ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/media/package.json', 'packages/media/child'])
    cpSync(join(here, name), copyOf(name), { recursive: true })
  cpSync(join(here, 'packages/media/build'), at('build'), { recursive: true })
  symlinkSync(join(here, 'packages/media/node_modules'), at('node_modules'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function copyOf(name: string): string {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  return join(root, name)
}

test('the decoders are bundled once, and again after any of their sources changed', async () => {
  await bundleDecoders(root)
  const first = madeOf('words.cjs')
  await bundleDecoders(root)
  expect(madeOf('words.cjs')).toBe(first)
  // words.ts and listing.ts import this file indirectly.
  edit('child/words/bomb.ts', 'BOMB_RATIO = 200', 'BOMB_RATIO = 201')
  await bundleDecoders(root)
  for (const script of ['words.cjs', 'listing.cjs']) expect(bundled(script)).toContain('BOMB_RATIO = 201')
  edit('build/bundle-child.mjs', "'webp',", '')
  await bundleDecoders(root)
  expect(readdirSync(at('dist/child'))).not.toContain('webp.cjs')
  expect(readdirSync(at('dist'))).toEqual(['child'])
})

test('two concurrent runs make one bundle, and a reader always finds a whole one', async () => {
  await bundleDecoders(root)
  const before = bundled('words.cjs')
  edit('child/words/bomb.ts', 'BOMB_RATIO = 200', 'BOMB_RATIO = 199')
  const call = `const { bundleDecoders } = await import(${JSON.stringify(bootstrap)}); await bundleDecoders(process.argv[1])`
  const ends = [1, 2].map(() => spawn(process.execPath, ['--input-type=module', '-e', call, root], { stdio: 'ignore' }))
  const codes: (number | null)[] = []
  for (const child of ends) child.once('exit', (code) => codes.push(code))
  const seen = new Set([before])
  while (codes.length < 2) {
    seen.add(bundled('words.cjs'))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(codes).toEqual([0, 0])
  expect([...seen.add(bundled('words.cjs'))]).toEqual([before, bundled('words.cjs')])
  expect(bundled('words.cjs')).toContain('BOMB_RATIO = 199')
})

test('a source outside the stamp is refused, and the present bundle stays', async () => {
  await bundleDecoders(root)
  const before = bundled('grey.cjs')
  writeFileSync(at('outside.ts'), 'export const outside = 1\n')
  edit(
    'child/grey.ts',
    "import sharp from 'sharp'",
    "import sharp from 'sharp'\nimport { outside } from '../outside.ts'",
  )
  edit('child/grey.ts', 'sharp.concurrency(1)', 'sharp.concurrency(outside)')
  await expect(bundleDecoders(root)).rejects.toThrow('takes what lies outside child/: outside.ts')
  expect(bundled('grey.cjs')).toBe(before)
  expect(readdirSync(at('dist'))).toEqual(['child'])
})
