import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyCheckout } from '../stack/checkout-copy.ts'

const TYPED = 'export const planted: number = "three"\n'
/** A script like those of the witness page, with a type error: a string in place of a number. */
const SCRIPT = `;(function () {\n  'use strict'\n  /** @type {number} */\n  var planted = 'three'\n  window.name = String(planted)\n})()\n`

/** One error in each kind of workspace package, all in one copy of the sources. */
const PLANTED: Readonly<Record<string, string>> = {
  'packages/domain/src/planted.ts': TYPED,
  'packages/media/child/planted.ts': TYPED,
  'services/console/src/planted.tsx': TYPED,
  'services/console/src/planted.test.ts': TYPED,
  'services/intake/src/planted.ts': TYPED,
  'workers/relay/src/planted.ts': TYPED,
  'web-upload/planted.js': SCRIPT,
}

let copy = ''
let told: { readonly code: number | null; readonly output: string }

beforeAll(async () => {
  copy = await copyCheckout()
  for (const [file, text] of Object.entries(PLANTED)) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), text)
  }
  told = await check(copy)
}, 400_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

/** Runs the check as `npm run check` does. */
function check(root: string): Promise<typeof told> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'infra/local/check.mjs')], { cwd: root, timeout: 390_000 })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      output += String(chunk)
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/**
 * Matches a compiler error in this file. The list of unused files does not count: a file that appears only there was
 * not checked.
 */
const faulted = (file: string): RegExp =>
  new RegExp(`^${file.replaceAll('.', '[.]')}\\(\\d+,\\d+\\): error TS2322`, 'm')

test.each(Object.keys(PLANTED))('one run of `check` names the error planted in %s', (file) => {
  expect(told.output).toMatch(faulted(file))
})

test('`check` fails, and finds nothing except what was planted', () => {
  expect(told.code).toBe(1)
  const files = [...told.output.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm)].map(([, file]) => file)
  expect([...new Set(files)].toSorted()).toEqual(Object.keys(PLANTED).toSorted())
})
