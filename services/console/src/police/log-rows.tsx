import type { InferResponseType } from 'hono/client'
import type { api } from '../shared/api/client.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { FAULT_WORDS, LOG_WORDS } from './log-words.ts'

interface RawRowsProps {
  readonly rows: readonly (readonly string[])[]
  readonly hasHeader: boolean
}

/** Cells exactly as they stand in the file, always as text, whatever character they begin with. */
export function RawRows({ rows, hasHeader }: RawRowsProps) {
  const [first = [], ...others] = rows
  const body = hasHeader ? others : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard
    <section className="log-table" aria-label={LOG_WORDS.first} tabIndex={0}>
      <table>
        <caption>{LOG_WORDS.first}</caption>
        {hasHeader && (
          <thead>
            <tr>
              {first.map((cell, at) => (
                <th key={at} scope="col">
                  <UntrustedText text={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, of) => (
                <td key={of}>
                  <UntrustedText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Checked = InferResponseType<
  (typeof api.incidents)[':incident']['police']['logs'][':item']['check']['$post'],
  200
>['rows'][number]

interface CheckedRowsProps {
  readonly rows: readonly Checked[]
  readonly bad: number
  readonly zone: string
}

export function CheckedRows({ rows, bad, zone }: CheckedRowsProps) {
  const twice = rows.filter(({ isTwice }) => isTwice).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard
    <section className="log-table" aria-label={LOG_WORDS.becomes} tabIndex={0}>
      {bad > 0 && <p className="form-error">{LOG_WORDS.badSome(bad, rows.length)}</p>}
      {twice > 0 && <p className="form-error">{LOG_WORDS.twiceSome(twice)}</p>}
      <table>
        <caption>{LOG_WORDS.becomes}</caption>
        <thead>
          <tr>
            {[LOG_WORDS.time, LOG_WORDS.unit, LOG_WORDS.text, LOG_WORDS.place].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} data-fault={row.fault ?? undefined}>
              <td>{row.at === null ? FAULT_WORDS[row.fault ?? 'no-time'] : dayAndTime(row.at, zone)}</td>
              <td>{row.unit !== null && <UntrustedText text={row.unit} />}</td>
              <td>
                <UntrustedText text={row.words} />
              </td>
              <td>{row.place !== null && <UntrustedText text={row.place} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
