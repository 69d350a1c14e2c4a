import type { Restriction } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { wordFor } from '../../shared/words/catalog.ts'
import { copyWords } from '../../shared/words/making.ts'
import { dayAndTime } from '../../shared/words/time.ts'
import { EXPOSURE_WORDS, RESTRICTION_WORDS } from './restriction-words.ts'

interface ExposureTableProps {
  readonly exposures: Restriction['exposures']
  readonly zone: string
}

/** Every showing, by officer and by what was shown. */
export function ExposureTable({ exposures, zone }: ExposureTableProps) {
  if (exposures.length === 0) return <p className="muted">{RESTRICTION_WORDS.nobody}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={RESTRICTION_WORDS.table}>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{RESTRICTION_WORDS.officer}</th>
            <th scope="col">{RESTRICTION_WORDS.what}</th>
            <th scope="col">{RESTRICTION_WORDS.timesHead}</th>
            <th scope="col">{RESTRICTION_WORDS.last}</th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ officer, kind, count, last }) => (
            <tr key={`${officer} ${kind}`} data-exposure={kind}>
              <th scope="row">
                <UntrustedText text={officer} />
              </th>
              <td>{wordFor(EXPOSURE_WORDS, kind) ?? copyWords(kind)}</td>
              <td>{count}</td>
              <td>{dayAndTime(last, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
