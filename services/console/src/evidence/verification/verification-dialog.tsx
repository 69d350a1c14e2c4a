import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { answerOf, api } from '../../shared/api/client.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { pressKeysOf } from '../../shared/parts/draft-keys.ts'
import { useDraft } from '../../shared/parts/drafts.ts'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import type { VerificationState } from './verification-badge.tsx'
import { METHOD_NAMES, STATE_NAMES, VERIFICATION_WORDS } from './verification-words.ts'

const STATES = ['unverified', 'corroborated', 'verified', 'disproved'] as const satisfies readonly VerificationState[]
const METHODS = [
  ...(['geolocated', 'chronolocated', 'source-contacted', 'reverse-image-search', 'compared'] as const),
  ...(['sound', 'knowledge', 'metadata', 'other'] as const),
] as const
type Method = (typeof METHODS)[number]

interface Chosen {
  readonly state: VerificationState | undefined
  readonly method?: Method
}

interface Finding {
  readonly state: VerificationState
  readonly method: Method
  readonly reason: string
}

interface VerificationDialogProps {
  readonly incident: string
  readonly item: string
  /** The initial choice, if the officer agrees with a colleague's finding. */
  readonly state?: VerificationState
  readonly onClose: () => void
}

/** Adds one entry to the ledger: the finding, the method, and the evidence. */
export function VerificationDialog({ incident, item, state: opening, onClose }: VerificationDialogProps) {
  const about = `finding:${item}`
  const [{ state, method }, setChosen] = useDraft<Chosen>(`${about}/chosen`, { state: opening })
  const keys = pressKeysOf(about)
  const methodId = useId()
  const queries = useQueryClient()
  const enter = useMutation({
    mutationFn: ({ state, method, reason }: Finding) =>
      answerOf(
        api.incidents[':incident'].items[':item'].verifications.$post({
          param: { incident, item },
          json: { state, method, reason, wish: keys.of(state, method, reason) },
        }),
      ),
    onSuccess: () => {
      announce(VERIFICATION_WORDS.done)
      keys.done()
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
      void queries.invalidateQueries({ queryKey: ['triage-item', incident, item] })
      onClose()
    },
  })
  const submit = (reason: string) => state && method && enter.mutate({ state, method, reason })
  return (
    <Dialog title={VERIFICATION_WORDS.title} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{ action: VERIFICATION_WORDS.act, question: VERIFICATION_WORDS.reason, onClose }}
        {...{ isPending: enter.isPending, error: enter.error, onSubmit: submit }}
        isOnce
        isReady={state !== undefined && method !== undefined}
      >
        <p>{VERIFICATION_WORDS.says}</p>
        <fieldset className="verified-states">
          <legend>{VERIFICATION_WORDS.state}</legend>
          {STATES.map((one) => (
            <label key={one} className="check">
              <input
                type="radio"
                name="verified"
                checked={state === one}
                onChange={() => setChosen((now) => ({ ...now, state: one }))}
              />
              <span>{STATE_NAMES[one]}</span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={methodId}>{VERIFICATION_WORDS.method}</label>
        <select
          {...{ id: methodId, required: true, value: method ?? '' }}
          onChange={({ target }) => {
            const chosen = METHODS.find((one) => one === target.value)
            setChosen(({ state: found }) => ({ state: found, ...(chosen && { method: chosen }) }))
          }}
        >
          <option value="">{VERIFICATION_WORDS.choose}</option>
          {METHODS.map((one) => (
            <option key={one} value={one}>
              {METHOD_NAMES[one]}
            </option>
          ))}
        </select>
      </ReasonForm>
    </Dialog>
  )
}
