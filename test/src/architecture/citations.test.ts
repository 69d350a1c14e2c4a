import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { filesOfProject } from './source-files.ts'

const TEXT = /[.](?:tsx?|mjs|cjs|js|css|sql|md|sh|html|template)$/
/** Names of other projects' pages: the specification of the age format is called age.md. */
const THEIRS = new Set(['age.md'])

/**
 * Matches references to pages that are not in the repository. The content of such a page must stand where it is needed,
 * or in a decision.
 */
const ELSEWHERE = /\b(?:design|research|brief|toolchain|anchors)\b[^\n.]{0,20}§|\bresearch\/|\bdesign-brief\b/i
const PAGE = /(?<![\w/-])(?:[\w.-]+\/)*[\w-]+[.]md\b/g
const DECISION = /\bdecisions? (\d{3})(?:(?:,| and) (\d{3}))*\b/gi
const CONVENTION = /\bconventions §(\d+)/gi

interface Held {
  readonly pages: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
  readonly conventions: number
}

const files = filesOfProject(TEXT)

const nameOf = (path: string): string => path.split('/').at(-1) ?? path

const held: Held = {
  pages: new Set(files.filter((path) => path.endsWith('.md')).map(nameOf)),
  decisions: new Set(files.flatMap((path) => /^docs\/decisions\/(\d{3})-/.exec(path)?.[1] ?? [])),
  conventions: readFileSync(join(ROOT, 'CONVENTIONS.md'), 'utf8').match(/^\*\*\d+[.]/gm)?.length ?? 0,
}

/** Finds citations of things that are not in the repository, so that a reader cannot look them up. */
function lostCitations(text: string, { pages, decisions, conventions }: Held): readonly string[] {
  const pagesCited = [...text.matchAll(PAGE)].map(([page]) => page)
  const decisionsCited = [...text.matchAll(DECISION)].flatMap(([said]) => said.match(/\d{3}/g) ?? [])
  return [
    ...text.split('\n').filter((line) => ELSEWHERE.test(line)),
    ...pagesCited.filter(
      (page) => !pages.has(nameOf(page)) && !THEIRS.has(page) && page !== 'docs/decisions/NNN-title.md',
    ),
    ...decisionsCited.filter((number) => !decisions.has(number)).map((number) => `decision ${number}`),
    ...[...text.matchAll(CONVENTION)].filter(([, number]) => Number(number) > conventions).map(([said]) => said),
  ]
}

describe('what a comment or a page cites', () => {
  test('lies in the repository', () => {
    expect(files.length).toBeGreaterThan(2000)
    expect(held.conventions).toBeGreaterThanOrEqual(20)
    const own = 'test/src/architecture/citations.test.ts'
    const found = files
      .filter((path) => path !== own)
      .flatMap((path) => lostCitations(readFileSync(join(ROOT, path), 'utf8'), held).map((said) => `${path}: ${said}`))
    expect(found).toEqual([])
  })

  test.each([
    '// kept as it is (design §5 Keys)',
    '/** Trust order of research/timeline §2. */',
    '* Phones do so (research timeline §2, Samsung)',
    '// see ../shared/toolchain.md',
    '// decision 999 says why',
    '// decisions 039 and 999 say why',
    '// conventions §99',
  ])('is found when it does not: %s', (line) => {
    expect(lostCitations(line, held)).toHaveLength(1)
  })

  test('may be a standard, a decision, a convention or a page of ours', () => {
    const fine = '// RFC 9110 §15.5.14, conventions §7, decision 006, C2SP age.md §Header, packages/timeline/README.md'
    expect(lostCitations(fine, held)).toEqual([])
  })
})
