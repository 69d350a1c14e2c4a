import { useId } from 'react'
import type { Subject } from '../evidence/subjects/subject-queries.ts'
import { plainText, SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { COLOURS, type MarkDraft, SUBJECT_KINDS } from './mark-draft.ts'

interface SubjectFieldsProps {
  readonly draft: MarkDraft
  readonly change: (more: Partial<MarkDraft>) => void
  readonly subjects: readonly Subject[]
}

/** Chooses a known subject, or describes a new one by kind, description and colour. */
export function SubjectFields({ draft, change, subjects }: SubjectFieldsProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-who`}>{SUBJECT_WORDS.who}</label>
      <select
        {...{ id: `${id}-who`, value: draft.subject }}
        onChange={(event) => change({ subject: event.target.value })}
      >
        <option value="">{SUBJECT_WORDS.aNew}</option>
        {subjects.map(({ subject, kind, description }) => (
          <option key={subject} value={subject}>
            {SUBJECT_WORDS[kind]}: {plainText(description)}
          </option>
        ))}
      </select>
      {draft.subject === '' && (
        <>
          <fieldset className="segments">
            <legend>{SUBJECT_WORDS.kind}</legend>
            {SUBJECT_KINDS.map((kind) => (
              <button key={kind} type="button" aria-pressed={draft.kind === kind} onClick={() => change({ kind })}>
                {SUBJECT_WORDS[kind]}
              </button>
            ))}
          </fieldset>
          <label htmlFor={`${id}-words`}>{SUBJECT_WORDS.description}</label>
          <input
            {...{ id: `${id}-words`, type: 'text', minLength: 2, maxLength: 200, required: true }}
            value={draft.description}
            aria-describedby={`${id}-hint`}
            onChange={(event) => change({ description: event.target.value })}
          />
          <p id={`${id}-hint`} className="muted">
            {SUBJECT_WORDS.descriptionHint}
          </p>
          <fieldset className="segments">
            <legend>{SUBJECT_WORDS.colour}</legend>
            {COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                aria-pressed={draft.colour === colour}
                onClick={() => change({ colour })}
              >
                <span className={`subject-dot subject-${colour}`} aria-hidden="true" /> {SUBJECT_WORDS[colour]}
              </button>
            ))}
          </fieldset>
        </>
      )}
    </>
  )
}
