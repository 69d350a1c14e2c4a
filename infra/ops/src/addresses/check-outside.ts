import { digestOf } from '@firsthand/page-files'
import { differencesOf } from './compare-page.ts'
import type { ExpectedPage, FileDigest } from './expected-page.ts'
import { fetchOutside, type OutsideAnswer, type OutsideTrouble } from './fetch-outside.ts'
import { type Finding, finding } from './finding.ts'
import { NOT_COMPARED_WORDS, type NotCompared, type OwnPage, piecesOf, readOwnPage } from './own-page.ts'
import { hostsLinked } from './page-deeds.ts'
import { type PagePiece, tagsOf } from './page-tags.ts'
import { tagFindings } from './tag-findings.ts'

export interface Checked {
  readonly url: string
  readonly findings: readonly Finding[]
  /** Each element, text, link and number that is not as in our own page, in a sentence. */
  readonly differences: readonly string[]
  /** Why there was no page of our own to compare with. Null if there was one. */
  readonly notCompared: NotCompared | null
  /** Whether neither outside nor at our own intake there is such a page. */
  readonly isNoPage: boolean
  /** Other hosts that the page links to, for a person to judge. */
  readonly linksTo: readonly string[]
}

export interface Look {
  readonly expected: ExpectedPage
  /** The address of the same page at our own intake. */
  readonly own: URL | NotCompared
  readonly signal: AbortSignal
}

/** Looks at a page and at all scripts from outside, and compares them with this version's and with our own intake's. */
export async function checkOutside(url: URL, { expected, own: at, signal }: Look): Promise<Checked> {
  const answer = await fetchOutside(url, signal)
  const own = typeof at === 'string' ? at : await readOwnPage(at, signal)
  const notCompared = typeof own === 'string' ? own : null
  const nothing = { differences: [], notCompared, isNoPage: false, linksTo: [] }
  if (typeof answer === 'string') return { ...nothing, url: url.href, findings: [troubleOf('page', answer)] }
  if (answer.status === 404 && (typeof own === 'string' || own.status === 404))
    return { ...nothing, url: answer.url.href, isNoPage: true, findings: [finding('page', ['status 404'])] }
  const pieces = piecesOf(answer)
  const tags = pieces && tagsOf(pieces)
  const scripts = await Promise.all(
    expected.scripts.map(async (one) => scriptFinding(one, await fetchOutside(new URL(one.path, answer.url), signal))),
  )
  const differences = pieces === undefined ? [] : await compared(own, pieces, () => fetchOutside(url, signal))
  return {
    ...{ url: answer.url.href, differences, notCompared, isNoPage: false },
    findings: [
      pageFinding(answer, own),
      ...headerFindings(answer, expected),
      ...tagFindings(answer, tags, expected),
      ...(pieces === undefined ? [] : [wholeFinding(differences, notCompared)]),
      ...scripts,
    ],
    linksTo: tags === undefined ? [] : hostsLinked(tags, answer.url),
  }
}

async function compared(
  own: OwnPage | NotCompared,
  pieces: readonly PagePiece[],
  lookAgain: () => Promise<OutsideAnswer | OutsideTrouble>,
): Promise<readonly string[]> {
  if (typeof own === 'string') return []
  const again = await lookAgain()
  return differencesOf(own, pieces, typeof again === 'string' ? undefined : piecesOf(again))
}

/** What the page says, shows and leads to. */
function wholeFinding(differences: readonly string[], notCompared: NotCompared | null): Finding {
  const what = 'numbers, texts and links'
  if (notCompared !== null) return { what, state: 'not compared', detail: NOT_COMPARED_WORDS[notCompared] }
  const count = differences.length
  return finding(what, count === 0 ? [] : [count === 1 ? '1 difference' : `${count} differences`])
}

const TROUBLES: Readonly<Record<OutsideTrouble, string>> = {
  'no-answer': 'nothing answers',
  'too-large': 'the answer is larger than a file of ours',
  'leads-elsewhere': 'it leads to another address',
}
const troubleOf = (what: string, trouble: OutsideTrouble): Finding => ({
  what,
  state: trouble === 'no-answer' ? 'missing' : 'differs',
  detail: TROUBLES[trouble],
})

const HTML = 'text/html; charset=utf-8'

function pageFinding({ status, headers }: OutsideAnswer, own: OwnPage | NotCompared): Finding {
  const type = headers.get('content-type') ?? 'none'
  const ours = typeof own === 'string' ? 200 : own.status
  return finding('page', [
    ...(status === ours ? [] : [statusWords(status, ours)]),
    ...(type.toLowerCase() === HTML ? [] : [`content type ${type}`]),
  ])
}

function statusWords(status: number, ours: number): string {
  if (status === 404) return 'there is no such page, but our own intake has it'
  return ours === 404 ? 'our own intake has no such page' : `status ${status} where ours is ${ours}`
}

/** `Link` and `Refresh` act as elements of a page do. Our door sets neither, and no cookie. */
const NEVER_SENT = ['set-cookie', 'link', 'refresh']

function headerFindings({ headers }: OutsideAnswer, { policy }: ExpectedPage): readonly Finding[] {
  const found = headers.get('content-security-policy')
  const what = 'Content-Security-Policy'
  return [
    found === null
      ? { what, state: 'missing', detail: 'the page may load and do anything' }
      : finding(what, found === policy ? [] : [found]),
    finding(
      'other headers',
      NEVER_SENT.filter((name) => headers.has(name)).map((name) => `${name} is too much`),
    ),
  ]
}

function scriptFinding(
  { path, sha256 }: FileDigest & { readonly path: string },
  answer: OutsideAnswer | OutsideTrouble,
) {
  if (typeof answer === 'string') return troubleOf(path, answer)
  if (answer.status !== 200) return { what: path, state: 'missing', detail: `status ${answer.status}` } as const
  const { hex } = digestOf(answer.body)
  return finding(path, hex === sha256 ? [] : [`SHA-256 ${hex}`])
}
