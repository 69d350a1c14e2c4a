import type { IdentifyingFacts } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { sourceWords } from '../../shared/words/sources.ts'
import { IDENTIFYING_WORDS } from './identifying-words.ts'

/** What the file's metadata says about its maker: untrusted, and often wrong. */
export function IdentifyingTable({ facts: { facts, name, claims } }: { readonly facts: IdentifyingFacts }) {
  const rows = [
    ...(name === null ? [] : [{ what: IDENTIFYING_WORDS.fileName, value: name }]),
    ...Object.entries(facts).map(([tag, value]) => ({ what: tag, value: String(value) })),
    ...claims.map(({ source, raw }) => ({ what: sourceWords(source), value: raw })),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={IDENTIFYING_WORDS.table}>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{IDENTIFYING_WORDS.where}</th>
            <th scope="col">{IDENTIFYING_WORDS.asWritten}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, value }, at) => (
            <tr key={`${what} ${at}`}>
              <th scope="row">
                <UntrustedText text={what} />
              </th>
              <td>
                <UntrustedText text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
