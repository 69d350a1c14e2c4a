import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { CODE_WORD_LIST } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { TYPED_CODES } from '../../../../packages/sealing/src/mended-codes.test-kit.ts'

interface Loaded {
  readonly codeWords: readonly string[]
  readonly readCode: (typed: string) => string | null
}

const folder = dirname(createRequire(import.meta.url).resolve('@firsthand/web-upload/page.js'))

function load(): Loaded {
  const window: { firsthand?: Loaded } = {}
  for (const name of ['words.js', 'mend.js'])
    runInThisContext(`(function (window) {${readFileSync(join(folder, name), 'utf8')}\n})`).call(window, window)
  if (!window.firsthand) throw new Error('the scripts declare nothing')
  return window.firsthand
}

const { codeWords, readCode } = load()

test('the device has the very words from which codes are made', () => {
  expect([...codeWords]).toEqual(CODE_WORD_LIST)
})

test.each(TYPED_CODES)('the device reads a code as the door does: $why', ({ typed, code }) => {
  expect(readCode(typed)).toBe(code ?? null)
})
