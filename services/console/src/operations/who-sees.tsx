import { roleWords } from '../shared/words/labels.ts'
import { ChooseMember } from './members.tsx'
import type { DraftProps } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { problemOf } from './wrong-fields.ts'

/** Chooses the members before the incident opens, so that somebody is looking when the first file arrives. */
export function WhoSees({ draft, set, wrong }: DraftProps) {
  const problem = problemOf(wrong, 'members')
  const { members } = draft
  return (
    <section className="panel opening-who" aria-labelledby="who">
      <h2 id="who">{OPENING_WORDS.who}</h2>
      <p className="muted">{OPENING_WORDS.whoHint}</p>
      {problem !== undefined && (
        <p className="field-problem" data-wrong tabIndex={-1}>
          {problem}
        </p>
      )}
      <ul>
        {members.map(({ officer, name, role }) => (
          <li key={officer}>
            <span>
              {name} <span className="muted">{roleWords(role)}</span>
            </span>
            <button
              type="button"
              aria-label={OPERATIONS_WORDS.remove(name)}
              onClick={() => set({ members: members.filter((one) => one.officer !== officer) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <ChooseMember
        isPending={false}
        choose={(one) => set({ members: [...members.filter(({ officer }) => officer !== one.officer), one] })}
      />
    </section>
  )
}
