import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { anchorsOf, lostLinks } from './page-links.ts'
import { filesOfProject } from './source-files.ts'

const README_BYTES = 8000

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

test('every link and picture of every page has an existing target', () => {
  const pages = filesOfProject(/[.]md$/)
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'CONVENTIONS.md', 'ARCHITECTURE.md', 'docs/operate.md', 'docs/console.md']),
  )
  const lost = pages.flatMap((path) =>
    lostLinks({ root: ROOT, path, text: read(path) }).map((target) => `${path}: ${target}`),
  )
  expect(lost).toEqual([])
})

test('README is one page, and links to every other page', () => {
  const text = read('README.md')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(README_BYTES)
  const others = filesOfProject(/[.]md$/, 'docs').filter((path) => !/^docs\/decisions\/\d/.test(path))
  expect(others.length).toBeGreaterThanOrEqual(5)
  expect(others.filter((path) => !text.includes(`](${path})`))).toEqual([])
})

test('every picture in the repository is shown on a page', () => {
  const pictures = readdirSync(join(ROOT, 'test/screenshots')).filter((file) => file.endsWith('.png'))
  const pages = filesOfProject(/[.]md$/)
    .map(read)
    .join('\n')
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter((file) => !pages.includes(`test/screenshots/${file}`))).toEqual([])
})

describe('a link', () => {
  const page = (text: string) => lostLinks({ root: ROOT, path: 'docs/operate.md', text })

  test.each([
    '[lost](lost-page)',
    '![lost](../test/screenshots/lost.png)',
    '<img src="../lost.png" alt="">',
    '[a heading that is not there](../README.md#lost)',
    '[none on this page](#lost)\n\n## Found',
    '[out of the checkout](../../etc/hosts)',
    '[an anchor of a picture](../test/screenshots/witness-phone.png#top)',
  ])('without an existing target is found: %s', (text) => {
    expect(page(text)).toHaveLength(1)
  })

  test('may lead to a file, a folder, a heading, or another host; in code it does not count', () => {
    const fine = [
      '[a page](../README.md), [a folder](../infra/edge), [a heading](../README.md#start-it), [elsewhere](https://a.b/c)',
      '`[code](lost-page)`\n\n```\n[code](lost-page)\n```\n\n[here](#a-heading-said-twice-1)',
      '## A heading, said twice\n\n## A heading: `said` twice',
    ]
    expect(page(fine.join('\n\n'))).toEqual([])
  })
})

test('headings are named as GitHub names them', () => {
  const text = '# One\n## What it does *not* do\n## `npm start`\n## Größe & Maß\n## One\n```\n# no heading\n```\n'
  expect([...anchorsOf(text)]).toEqual(['one', 'what-it-does-not-do', 'npm-start', 'größe--maß', 'one-1'])
})
