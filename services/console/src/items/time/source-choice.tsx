import { useId } from 'react'
import { PIN_WORDS } from '../../evidence/pins/pin-words.ts'
import type { Anchor } from '../../shared/api/types.ts'
import { isSource, SOURCE_WORDS } from '../../shared/words/anchors.ts'
import { atStart } from '../../shared/words/sentence.ts'

interface SourceChoiceProps {
  readonly source: Anchor['source'] | undefined
  readonly choose: (source: Anchor['source'] | undefined) => void
}

/** Where the officer knows the fact from: the first question of a court. */
export function SourceChoice({ source, choose }: SourceChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{PIN_WORDS.knownFrom}</label>
      <select
        {...{ id, required: true, value: source ?? '' }}
        onChange={(event) => choose(isSource(event.target.value) ? event.target.value : undefined)}
      >
        <option value="">{PIN_WORDS.choose}</option>
        {Object.entries(SOURCE_WORDS).map(([code, words]) => (
          <option key={code} value={code}>
            {atStart(words)}
          </option>
        ))}
      </select>
    </div>
  )
}
