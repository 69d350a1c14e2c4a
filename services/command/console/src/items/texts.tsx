import type { ItemPage, ItemText } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { wordsOf } from '../words/labels.ts'
import { languageWords } from '../words/languages.ts'
import { playingTime } from '../words/time.ts'

interface TextsProps {
  readonly page: ItemPage
  readonly seek: (ms: number) => void
}

/** What a document says and what is spoken: a stranger's words, and where a machine wrote them, marked as such. */
export function Texts({ page, seek }: TextsProps) {
  return page.texts.map((text) => (
    <TextPanel key={`${text.source} ${text.maker}`} {...{ text, seek, playable: page.item.durationMs !== null }} />
  ))
}

const TITLES: Readonly<Record<string, string>> = {
  document: 'What the document says',
  transcript: 'What is said',
  translation: 'What is said, translated',
}

/** What a browser can read a text aloud in. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

interface TextPanelProps {
  readonly text: ItemText
  readonly seek: (ms: number) => void
  readonly playable: boolean
}

function TextPanel({ text, seek, playable }: TextPanelProps) {
  const { source, language, machine, maker, segments, more } = text
  const id = `text-${source}-${maker.replaceAll(/\W+/g, '-')}`
  // A text without pages, and the only page of one, is read as a whole.
  const hasPages = segments.some((segment) => (segment.page ?? 1) > 1)
  const title = TITLES[source] ?? wordsOf(source)
  return (
    <section className="panel" aria-labelledby={id} data-text={source}>
      <h2 id={id}>{title}</h2>
      <p className="text-marks">
        {machine && <span className="chip chip-tentative">Made by a machine</span>}
        {language !== null && <span className="chip">{languageWords(language)}</span>}
        {machine && (
          <span className="muted">
            A machine wrote this down ({maker}); it mishears, leaves out and invents. Listen before you rely on it.
          </span>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="text-lines" tabIndex={0} aria-label={`${title}: the text`}>
        <ol {...(language === null || !LANGUAGE.test(language) ? {} : { lang: language })}>
          {segments.map((segment, at) => (
            <li key={at}>
              {segment.startMs !== undefined && playable ? (
                <SpokenLine {...{ at: segment.startMs, text: segment.text, seek }} />
              ) : (
                <>
                  {hasPages && segment.page !== undefined && <span className="text-at muted">page {segment.page}</span>}
                  <UntrustedText text={segment.text} lines />
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      {more > 0 && <p className="muted">There is more of it than is shown; a search finds that, too.</p>}
    </section>
  )
}

interface SpokenLineProps {
  readonly at: number
  readonly text: string
  readonly seek: (ms: number) => void
}

/** The whole line brings the player there. */
const SpokenLine = ({ at, text, seek }: SpokenLineProps) => (
  <button type="button" className="spoken-line" onClick={() => seek(at)}>
    <span className="text-at muted">
      <span className="unseen">Go to </span>
      {playingTime(at)}
    </span>
    <UntrustedText text={text} />
  </button>
)
