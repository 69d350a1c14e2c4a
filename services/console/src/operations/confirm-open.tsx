import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import { Field } from '../shared/parts/field.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { type Obstacle, obstacleOf } from './obstacle.ts'
import { type Draft, firstWord, isConfirmed, missingIn, toOpeningRequest } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { LookAgain } from './preflight.tsx'
import type { Preflight } from './use-preflight.ts'
import { verdictSentence } from './verdict-words.ts'
import { silentWorkers } from './worker-words.ts'
import { labelOf } from './wrong-fields.ts'
import { WRONG_WORDS } from './wrong-words.ts'

interface ConfirmOpenProps {
  readonly draft: Draft
  readonly proposed: string | null
  readonly preflight: Preflight
  readonly wrong: readonly string[]
  /** Called with the names of the fields that the service refused. */
  readonly refuse: (fields: readonly string[]) => void
  readonly onOpened: (incident: string) => void
}

/** The button that opens an incident. A real incident needs a check without a red line, and a typed word. */
export function ConfirmOpen({ draft, proposed, preflight, wrong, refuse, onOpened }: ConfirmOpenProps) {
  const [typed, setTyped] = useState('')
  const [agreed, setAgreed] = useState<string>()
  const obstacle = obstacleOf(draft.isReal, preflight)
  const isAgreed = obstacle?.choice !== undefined && agreed === obstacle.choice
  const open = useOpening({ draft, proposed, preflight, refuse, onOpened }, draft.isReal && isAgreed)
  const missing = missingIn(draft, proposed)
  const isBesideSilence = silentWorkers(preflight.lines.values()).length > 0
  const isFree = obstacle === undefined || isAgreed
  const isReady = missing.length === 0 && isFree && (!draft.isReal || isConfirmed(typed, draft.title))
  return (
    <section className="opening-confirm" data-real={draft.isReal} aria-label={OPENING_WORDS.openReal}>
      {missing.length > 0 && (
        <p className="muted">{OPENING_WORDS.missing(missing.map((name) => OPENING_WORDS[name]).join(', '))}</p>
      )}
      {obstacle && (
        <Standing {...{ obstacle, isAgreed, isBesideSilence }} agree={setAgreed}>
          <LookAgain preflight={preflight} />
        </Standing>
      )}
      {draft.isReal && missing.length === 0 && (
        <Field label={OPENING_WORDS.typeWord(firstWord(draft.title))} value={typed} autoComplete="off" set={setTyped} />
      )}
      <Refusals wrong={wrong} cause={open.error} />
      <button
        type="button"
        className="primary opening-press"
        disabled={!isReady || open.isPending}
        onClick={() => open.mutate()}
      >
        {draft.isReal ? OPENING_WORDS.openReal : OPENING_WORDS.openDrill}
      </button>
    </section>
  )
}

/** Names all wrong fields together. Any other refusal has its own words. */
function Refusals({ wrong, cause }: { readonly wrong: readonly string[]; readonly cause: unknown }) {
  const isNamed = cause instanceof Refused && cause.fields.length > 0
  return (
    <>
      {wrong.length > 0 && (
        <div className="trouble" role="alert">
          <p>{WRONG_WORDS.cannot(wrong.map(labelOf).join(' · '))}</p>
        </div>
      )}
      {cause !== null && !isNamed && <Trouble cause={cause} />}
    </>
  )
}

function useOpening(
  { draft, proposed, preflight, refuse, onOpened }: Omit<ConfirmOpenProps, 'wrong'>,
  withoutPictures: boolean,
) {
  const queries = useQueryClient()
  const asked = { slug: draft.slug ?? proposed ?? '', preflight: preflight.id, withoutPictures }
  return useMutation({
    mutationFn: () => answerOf(api.platform.incidents.$post({ json: toOpeningRequest(draft, asked) })),
    onError: (cause) => cause instanceof Refused && cause.fields.length > 0 && refuse(cause.fields),
    onSuccess: ({ incident }) => {
      void queries.invalidateQueries({ queryKey: ['platform'] })
      void queries.invalidateQueries({ queryKey: ['incidents'] })
      onOpened(incident)
    },
  })
}

interface StandingProps {
  readonly obstacle: Obstacle
  readonly isAgreed: boolean
  /** Whether the check also names a silent worker. */
  readonly isBesideSilence: boolean
  readonly agree: (choice: string | undefined) => void
  /** Actions that may remove the obstacle. */
  readonly children: ReactNode
}

const isSilentAlone = (lines: Obstacle['lines']): boolean =>
  lines.length > 0 && lines.every(({ state }) => state === 'unanswered')

/** What stands in the way and what to do about it, with a tick box if it may be overridden. */
const Standing = ({ obstacle: { says, lines, choice }, isAgreed, isBesideSilence, agree, children }: StandingProps) => (
  <>
    <div className="preflight-sum" data-state={isSilentAlone(lines) ? 'unanswered' : 'red'} role="status">
      <p>{says}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.code}>{verdictSentence(line, isBesideSilence)}</li>
          ))}
        </ul>
      )}
    </div>
    {children}
    {choice !== undefined && (
      <label className="check">
        <input
          type="checkbox"
          checked={isAgreed}
          onChange={(event) => agree(event.target.checked ? choice : undefined)}
        />
        <span>{choice}</span>
      </label>
    )}
  </>
)
