import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { sideEffects } from './side-effects.ts'
import { filesOfProject } from './source-files.ts'

/**
 * Modules that are run as a process or thread and never imported. Scripts in test fixtures are processes of their own,
 * too.
 */
const ENTRY = /(?:^|\/)main\.tsx?$|-thread\.ts$|\/fixtures\//
const MODULE = /^(?:packages|services|workers|infra)\/.*\/src\/.*\.tsx?$/
const TEST = /\.test(?:-kit)?\.tsx?$/

const modules = filesOfProject(/\.tsx?$/).filter((path) => MODULE.test(path) && !TEST.test(path) && !ENTRY.test(path))

describe('a module that is imported', () => {
  test('has no side effect: it opens, requests, reads and waits for nothing', () => {
    expect(modules.length).toBeGreaterThan(1500)
    const found = modules.flatMap((path) =>
      sideEffects(path, readFileSync(join(ROOT, path), 'utf8')).map((said) => `${path}: ${said}`),
    )
    expect(found).toEqual([])
  })

  test.each([
    "import './styles-of-behaviour.ts'",
    'register(handler)',
    "addEventListener('beforeunload', ask)",
    'setInterval(beat, 1000)',
    "export const port = Number(process.env['PORT'])",
    'const started = Date.now()',
    "const page = readFileSync('page.html', 'utf8')",
    'const channel = new MessageChannel()',
    'export const pool = new pg.Pool({ max: 1 })',
    "let isOn = localStorage.getItem('sound') !== 'off'",
    "const answer = await fetch('/api')",
    'class Log { static readonly since = Date.now() }',
    'if (isLate) start()',
  ])('with a side effect is found: %s', (line) => {
    expect(sideEffects('planted.ts', line)).toHaveLength(1)
  })

  test('with a side effect through its own function is found', () => {
    const text = "let isOn = readWish()\nfunction readWish() {\n  return localStorage.getItem('x')\n}"
    expect(sideEffects('planted.ts', text)).toEqual(['let isOn = readWish()'.slice('let isOn = '.length)])
  })

  test('may declare, build tables and import style sheets', () => {
    const text = [
      "import './page.css'",
      "import type { A } from './a.ts'",
      "export { b } from './b.ts'",
      "const WORDS = new Set(['a'].map((word) => word.trim()))",
      'export const now = () => Date.now()',
      "export class Clock { readonly at = Date.now(); read() { return process.env['TZ'] } }",
      'function tick() { setTimeout(tick, 1) }',
    ].join('\n')
    expect(sideEffects('planted.ts', text)).toEqual([])
  })
})
