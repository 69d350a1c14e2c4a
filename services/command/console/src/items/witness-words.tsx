import type { ItemPage } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'

interface WitnessWordsProps {
  readonly page: ItemPage
  readonly zone: string
}

export function WitnessWords({ page, zone }: WitnessWordsProps) {
  if (page.statements.length === 0) return null
  return (
    <section className="panel" aria-labelledby="words">
      <h2 id="words">What the witness wrote</h2>
      {page.statements.map((statement) => (
        <blockquote key={statement.id}>
          {statement.words !== null && <UntrustedText text={statement.words} lines />}
          <dl className="facts">
            <Said name="Where" text={statement.whereWords} />
            <Said name="When" text={statement.whenWords} />
          </dl>
          <footer className="muted">received by {dayAndTime(statement.receivedAt, zone)}</footer>
        </blockquote>
      ))}
    </section>
  )
}

export function Said({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <UntrustedText text={text} lines />
      </dd>
    </div>
  )
}
