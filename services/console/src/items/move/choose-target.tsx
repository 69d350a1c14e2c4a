import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { answerOf, api, isGone } from '../../shared/api/client.ts'
import { troubleWords } from '../../shared/parts/trouble.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { addressOf } from './address-of.ts'
import { MOVE_WORDS } from './move-words.ts'
import { type Target, useTargets } from './use-move.ts'

interface ChooseTargetProps {
  readonly incident: string
  readonly target: Target | undefined
  readonly onChoose: (target: Target | undefined) => void
}

const ANOTHER = 'another'

/** Lists the officer's own incidents by name. Any other incident is found by its public address. */
export function ChooseTarget({ incident, target, onChoose }: ChooseTargetProps) {
  const id = useId()
  const own = useTargets(incident)
  const [isOther, setOther] = useState(target?.isMember === false)
  const choose = (value: string) => {
    setOther(value === ANOTHER)
    onChoose(own.find((one) => one.id === value))
  }
  return (
    <>
      <label htmlFor={id}>{MOVE_WORDS.where}</label>
      <select id={id} value={isOther ? ANOTHER : (target?.id ?? '')} onChange={(event) => choose(event.target.value)}>
        <option value="">{MOVE_WORDS.choose}</option>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
            {one.exercise && ` (${MOVE_WORDS.exercise})`}
          </option>
        ))}
        <option value={ANOTHER}>{MOVE_WORDS.another}</option>
      </select>
      {isOther && <FindTarget {...{ incident, target, onChoose, own }} />}
    </>
  )
}

function FindTarget({ incident, target, onChoose, own }: ChooseTargetProps & { readonly own: readonly Target[] }) {
  const id = useId()
  const [address, setAddress] = useState('')
  const slug = addressOf(address)
  const finding = useMutation({
    mutationFn: () =>
      answerOf(api.incidents[':incident']['move-targets'][':address'].$get({ param: { incident, address: slug } })),
    onSuccess: (found) => onChoose({ ...found, isMember: own.some((one) => one.id === found.id) }),
  })
  const type = (text: string) => {
    setAddress(text)
    onChoose(undefined)
    finding.reset()
  }
  return (
    <>
      <label htmlFor={id}>{MOVE_WORDS.address}</label>
      <input
        {...{ id, value: address, maxLength: 400, autoCapitalize: 'none' }}
        onChange={(event) => type(event.target.value)}
      />
      <div className="actions">
        <button type="button" disabled={slug === '' || finding.isPending} onClick={() => finding.mutate()}>
          {MOVE_WORDS.find}
        </button>
      </div>
      <p role="status">
        {finding.error !== null && (isGone(finding.error) ? MOVE_WORDS.notFound : troubleWords(finding.error))}
        {target && (
          <>
            {MOVE_WORDS.found}{' '}
            <strong>
              <UntrustedText text={target.title} />
            </strong>
            {target.exercise && ` (${MOVE_WORDS.exercise})`}
          </>
        )}
      </p>
    </>
  )
}
