import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { bareWords } from './bare-words.test-kit.ts'

const SOURCE = join(import.meta.dirname, '..')

const pages = (): readonly string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.test)\.tsx$/.test(path))

test('the console has no hard-coded text: a missing translation fails here', () => {
  const found = pages().flatMap((path) =>
    bareWords(path, readFileSync(join(SOURCE, path), 'utf8')).map((text) => `${relative('', path)}: ${text}`),
  )
  expect(pages().length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

test('the search finds words between tags, in attributes and in choices, and lets symbols and names pass', () => {
  const told = (jsx: string) => bareWords('x.tsx', `const x = ${jsx}`)
  expect(told('<p>Hello there</p>')).toEqual(['Hello there'])
  expect(told('<p aria-label="Close it" className="two words">· № ✕ SHA-256</p>')).toEqual(['Close it'])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a page
  const choices = "<p>{isOpen ? 'Open' : `Closed ${at}`}{count > 1 && ' more'}</p>"
  expect(told(choices)).toEqual(['Open', 'Closed', 'more'])
  expect(told('<><input name="password" /><Fact name="Size">{size}</Fact></>')).toEqual(['Size'])
})
