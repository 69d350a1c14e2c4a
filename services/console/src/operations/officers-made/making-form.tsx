import { useId, useState } from 'react'
import { Field } from '../../shared/parts/field.tsx'
import { Select } from '../../shared/parts/select.tsx'
import { fromWall } from '../../shared/words/wall-time.ts'
import { type GivenRole, roleChoices } from '../members.tsx'
import { OPERATIONS_WORDS } from '../operations-words.ts'
import { usePlatform } from '../platform-api.ts'
import { zoneHere } from '../zones.ts'
import { MADE_WORDS } from './made-words.ts'
import { quoteWrong, readNames } from './names.ts'
import type { NewAccounts } from './use-making.ts'

const MOST = 200
const NOWHERE = ''

interface MakingFormProps {
  readonly isPending: boolean
  readonly make: (batch: NewAccounts) => void
}

/** The officers to add, and what all of them may do. */
export function MakingForm({ isPending, make }: MakingFormProps) {
  const [text, setText] = useState('')
  const [incident, setIncident] = useState(NOWHERE)
  const [role, setRole] = useState<GivenRole>('viewer')
  const [until, setUntil] = useState('')
  const [opens, setOpens] = useState(false)
  const { names, wrong } = readNames(text)
  const endsAt = until === '' ? null : fromWall(until, zoneHere())
  const isReady = names.length > 0 && names.length <= MOST && wrong.length === 0 && endsAt !== undefined
  const membership = incident === NOWHERE ? undefined : { incident, role }
  return (
    <form
      className="making"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) make({ names, membership, opens, until: endsAt })
      }}
    >
      <p>{MADE_WORDS.says}</p>
      <Names {...{ text, setText, problem: problemOf(names, wrong) }} />
      <InIncident {...{ incident, setIncident }} />
      {membership && <Select label={OPERATIONS_WORDS.role} choices={roleChoices()} value={role} onChange={setRole} />}
      <Field label={MADE_WORDS.until(zoneHere())} type="datetime-local" value={until} set={setUntil} />
      <label className="check">
        <input type="checkbox" checked={opens} onChange={(event) => setOpens(event.target.checked)} />{' '}
        {MADE_WORDS.opens}
      </label>
      <div className="actions">
        <button type="submit" className="primary" disabled={!isReady || isPending}>
          {MADE_WORDS.press(names.length)}
        </button>
      </div>
    </form>
  )
}

function problemOf(names: readonly string[], wrong: readonly string[]): string | undefined {
  if (wrong.length > 0) {
    const told = quoteWrong(wrong)
    return MADE_WORDS.wrong(told.names, told.more)
  }
  return names.length > MOST ? MADE_WORDS.tooMany(MOST) : undefined
}

interface NamesProps {
  readonly text: string
  readonly setText: (text: string) => void
  readonly problem: string | undefined
}

function Names({ text, setText, problem }: NamesProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{MADE_WORDS.names}</label>
      <textarea
        {...{ id, value: text, rows: 5, dir: 'auto', spellCheck: false, maxLength: 20_000 }}
        {...(problem === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-problem` })}
        onChange={(event) => setText(event.target.value)}
      />
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

/** A native select, as everywhere in Operations. */
function InIncident({
  incident,
  setIncident,
}: {
  readonly incident: string
  readonly setIncident: (id: string) => void
}) {
  const id = useId()
  const all = usePlatform(true).data?.incidents ?? []
  return (
    <div className="field">
      <label htmlFor={id}>{MADE_WORDS.incident}</label>
      <select id={id} value={incident} onChange={(event) => setIncident(event.target.value)}>
        <option value={NOWHERE}>{MADE_WORDS.noIncident}</option>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  )
}
