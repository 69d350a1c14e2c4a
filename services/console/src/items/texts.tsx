import type { ItemPage, ItemText } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { wordsOf } from '../shared/words/labels.ts'
import { languageWords } from '../shared/words/languages.ts'
import { countOf } from '../shared/words/number.ts'
import { playingTime } from '../shared/words/time.ts'
import { TEXT_TITLES, TEXT_WORDS } from './making-words.ts'

interface TextsProps {
  readonly page: ItemPage
  readonly seek: (ms: number) => void
}

/** The texts of a document and of speech. They are a stranger's words, and are marked if a machine transcribed them. */
export function Texts({ page, seek }: TextsProps) {
  return page.texts.map((text) => (
    <TextPanel key={`${text.source} ${text.maker}`} {...{ text, seek, playable: page.item.durationMs !== null }} />
  ))
}

/** Codes that may go into the `lang` attribute, so that a screen reader picks the right voice. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

interface TextPanelProps {
  readonly text: ItemText
  readonly seek: (ms: number) => void
  readonly playable: boolean
}

function TextPanel({ text, seek, playable }: TextPanelProps) {
  const { source, language, machine, maker, segments, more, searched } = text
  const id = `text-${source}-${maker.replaceAll(/\W+/g, '-')}`
  // Page numbers are shown only if the text has more than one page.
  const hasPages = segments.some((segment) => (segment.page ?? 1) > 1)
  const title = wordFor(TEXT_TITLES, source) ?? wordsOf(source)
  return (
    <section className="panel" aria-labelledby={id} data-text={source}>
      <h2 id={id}>{title}</h2>
      <p className="text-marks">
        {machine && <span className="chip chip-doubt">{TEXT_WORDS.machine}</span>}
        {language !== null && <span className="chip">{languageWords(language)}</span>}
        {machine && <span className="muted">{TEXT_WORDS.machineSays(maker)}</span>}
      </p>
      {searched !== null && (
        <p className="text-searched" data-searched={searched}>
          {TEXT_WORDS.searched({
            letters: countOf(searched),
            page: hasPages ? lastSearched(text, searched) : undefined,
          })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="text-lines" tabIndex={0} aria-label={TEXT_WORDS.theText(title)}>
        <ol {...(language === null || !LANGUAGE.test(language) ? {} : { lang: language })}>
          {segments.map((segment, at) => (
            <li key={at}>
              {segment.startMs !== undefined && playable ? (
                <SpokenLine {...{ at: segment.startMs, text: segment.text, seek }} />
              ) : (
                <>
                  {hasPages && segment.page !== undefined && (
                    <span className="text-at muted">{TEXT_WORDS.page(segment.page)}</span>
                  )}
                  <UntrustedText text={segment.text} lines />
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      {more > 0 && <p className="muted">{searched === null ? TEXT_WORDS.more : TEXT_WORDS.moreNotShown}</p>}
    </section>
  )
}

/** The page in which the searched part of the text ends; undefined if that page is not loaded. */
function lastSearched({ segments, more }: ItemText, searched: number): number | undefined {
  let left = searched
  for (const { text, page } of segments) {
    // The search counts one line end between two pages.
    left -= text.length + 1
    if (left < 0) return page
  }
  return more > 0 ? undefined : segments.at(-1)?.page
}

interface SpokenLineProps {
  readonly at: number
  readonly text: string
  readonly seek: (ms: number) => void
}

/** A click anywhere on the line moves the player to the line's time. */
const SpokenLine = ({ at, text, seek }: SpokenLineProps) => (
  <button type="button" className="spoken-line" onClick={() => seek(at)}>
    <span className="text-at muted">
      <span className="unseen">{TEXT_WORDS.goTo}</span>
      {playingTime(at)}
    </span>
    <UntrustedText text={text} />
  </button>
)
