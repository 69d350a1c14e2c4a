import { digestOf } from '@firsthand/page-files'
import type { ExpectedPage, FileDigest } from './expected-page.ts'
import type { OutsideAnswer } from './fetch-outside.ts'
import { type Finding, finding } from './finding.ts'
import { deedsOf, formsElsewhere } from './page-deeds.ts'
import { strangeSettings } from './page-settings.ts'
import type { PageTag } from './page-tags.ts'

/** Compares what stands in a page: its style, its scripts, and whatever else acts. */
export function tagFindings(
  { url }: OutsideAnswer,
  tags: readonly PageTag[] | undefined,
  { style, page, scripts }: ExpectedPage,
): readonly Finding[] {
  if (tags === undefined) return [finding('elements', ['the page is written in another form than ours'])]
  return [
    styleFinding(
      tags.filter(({ name }) => name === 'style'),
      style,
    ),
    scriptsFinding(
      tags.filter(({ name }) => name === 'script'),
      { page: page.path, all: scripts.map(({ path }) => path), at: url },
    ),
    finding(
      'settings of the script',
      strangeSettings(
        tags,
        scripts.map(({ path }) => path),
      ),
    ),
    finding('elements', deedsOf(tags, url)),
    finding('forms', formsElsewhere(tags, url)),
  ]
}

/** There must be exactly one style, and it must be ours. */
function styleFinding(styles: readonly PageTag[], { sha256 }: FileDigest): Finding {
  const what = 'style in the page'
  if (styles.length === 0) return { what, state: 'missing', detail: '' }
  const isOurs = ({ attributes, content }: PageTag) => attributes.size === 0 && digestOf(content).hex === sha256
  return finding(what, [
    ...(styles.length > 1 ? [`${styles.length} instead of 1`] : []),
    ...styles.filter((one) => !isOurs(one)).map(() => 'another style'),
  ])
}

interface OurScripts {
  /** The path of the script that every page names. */
  readonly page: string
  readonly all: readonly string[]
  readonly at: URL
}

/** The page's own script must be there. Some pages name another one of ours, too. All else is too much. */
function scriptsFinding(scripts: readonly PageTag[], { page, all, at }: OurScripts): Finding {
  const what = 'scripts in the page'
  const isOneOf = (paths: readonly string[]) => (tag: PageTag) =>
    paths.some((path) => isOurScript(tag, path, { all, at }))
  const strange = scripts.filter((tag) => !isOneOf(all)(tag)).map(scriptWords)
  if (strange.length === 0 && !scripts.some(isOneOf([page]))) return { what, state: 'missing', detail: '' }
  return finding(what, strange)
}

const isOurScript = (
  { attributes, content }: PageTag,
  path: string,
  { all, at }: Pick<OurScripts, 'all' | 'at'>,
): boolean =>
  content === '' &&
  [...attributes].every(([name, value]) => name === 'src' || name === 'defer' || isOurSetting(name, value, all)) &&
  URL.parse(attributes.get('src') ?? '', at.href)?.href === new URL(path, at).href

/** The script of the code's pages has its words in attributes, and the paths of what it loads itself. */
const isOurSetting = (name: string, value: string, scripts: readonly string[]): boolean =>
  name.startsWith('data-') && (scripts.includes(value) || !/[/\\]|&(?!amp;|quot;|#39;|lt;|gt;)/.test(value))

const scriptWords = ({ attributes, content }: PageTag): string =>
  attributes.has('src') ? `a script from ${attributes.get('src')}` : `a script of ${content.length} letters inside`
