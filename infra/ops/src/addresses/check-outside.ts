import { digestOf } from '@firsthand/page-files'
import type { ExpectedPage, FileDigest } from './expected-page.ts'
import { fetchOutside, type OutsideAnswer, type OutsideTrouble } from './fetch-outside.ts'
import { type Finding, finding } from './finding.ts'
import { hostsLinked } from './page-deeds.ts'
import { readPageTags } from './page-tags.ts'
import { tagFindings } from './tag-findings.ts'

export interface Checked {
  readonly url: string
  readonly findings: readonly Finding[]
  /** Other hosts that the page links to, for a person to judge. */
  readonly linksTo: readonly string[]
}

/** Looks at a page and at all scripts from outside, and compares them with this version's. */
export async function checkOutside(url: URL, expected: ExpectedPage, signal: AbortSignal): Promise<Checked> {
  const answer = await fetchOutside(url, signal)
  if (typeof answer === 'string') return { url: url.href, findings: [troubleOf('page', answer)], linksTo: [] }
  const tags = readPageTags(answer.body.toString('utf8'))
  const scripts = await Promise.all(
    expected.scripts.map(async (one) => scriptFinding(one, await fetchOutside(new URL(one.path, answer.url), signal))),
  )
  return {
    url: answer.url.href,
    findings: [
      pageFinding(answer),
      ...headerFindings(answer, expected),
      ...tagFindings(answer, tags, expected),
      ...scripts,
    ],
    linksTo: tags === undefined ? [] : hostsLinked(tags, answer.url),
  }
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

function pageFinding({ status, headers }: OutsideAnswer): Finding {
  const type = headers.get('content-type') ?? 'none'
  return finding('page', [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(type.toLowerCase() === HTML ? [] : [`content type ${type}`]),
  ])
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
