import type { Restriction } from '../../api/types.ts'
import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { copyWords } from '../../words/making.ts'
import { dayAndTime } from '../../words/time.ts'

interface ExposureTableProps {
  readonly exposures: Restriction['exposures']
  readonly zone: string
}

const KINDS: Readonly<Record<string, string>> = {
  page: "The item's page",
  'as-received': 'The file as received',
  clean: 'A copy for sharing',
  identifying: 'What could name a person or a phone',
}

/** Every showing, by officer and by what was shown. */
export function ExposureTable({ exposures, zone }: ExposureTableProps) {
  if (exposures.length === 0) return <p className="muted">Nobody yet.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label="Looks that were counted">
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">Officer</th>
            <th scope="col">What</th>
            <th scope="col">Times</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ officer, kind, count, last }) => (
            <tr key={`${officer} ${kind}`} data-exposure={kind}>
              <th scope="row">
                <UntrustedText text={officer} />
              </th>
              <td>{KINDS[kind] ?? copyWords(kind)}</td>
              <td>{count}</td>
              <td>{dayAndTime(last, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
