import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import { notify } from '../shared/parts/notices.tsx'
import { Select } from '../shared/parts/select.tsx'
import { TakeRole } from '../shared/parts/take-role.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { roleWords } from '../shared/words/labels.ts'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { useOfficers } from './platform-api.ts'

export const GIVEN_ROLES = ['commander', 'analyst', 'viewer', 'auditor', 'ops'] as const
export type GivenRole = (typeof GIVEN_ROLES)[number]
const READERS: readonly string[] = ['commander', 'analyst', 'viewer']

export const roleChoices = () => GIVEN_ROLES.map((id) => ({ id, label: roleWords(id) }))

/** The roles of officers in an incident, and the form that gives one. */
export function Members({ incident }: { readonly incident: string }) {
  const queries = useQueryClient()
  const asked = useQuery({
    queryKey: ['platform-members', incident],
    queryFn: () => answerOf(api.platform.incidents[':incident'].members.$get({ param: { incident } })),
  })
  const give = useMutation({
    mutationFn: (member: Choosing) =>
      answerOf(
        api.platform.incidents[':incident'].members.$post({
          param: { incident },
          json: { officer: member.officer, role: member.role },
        }),
      ),
    onSuccess: (_, { name, role }) => notify({ text: OPERATIONS_WORDS.given(name, roleWords(role)) }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['platform-members', incident] }),
  })
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 }).data?.officer
  const members = asked.data?.members ?? []
  return (
    <div className="operations-members">
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && !members.some(({ role }) => READERS.includes(role)) && (
        <p className="operations-warning">{OPERATIONS_WORDS.noReaders}</p>
      )}
      <ul>
        {members.map(({ id, name, role }) => (
          <li key={id}>
            {name} <span className="muted">{roleWords(role)}</span>
            {id !== me && <TakeFrom {...{ incident, officer: id, name }} />}
          </li>
        ))}
      </ul>
      <ChooseMember isPending={give.isPending} choose={give.mutate} />
      {give.error && <Trouble cause={give.error} />}
    </div>
  )
}

export interface Choosing {
  readonly officer: string
  readonly name: string
  readonly role: GivenRole
}

export function ChooseMember({
  choose,
  isPending,
}: {
  readonly choose: (one: Choosing) => void
  readonly isPending: boolean
}) {
  const officers = useOfficers().data?.officers ?? []
  const [officer, setOfficer] = useState('')
  const [role, setRole] = useState<GivenRole>('commander')
  const found = officers.find((one) => one.id === officer)
  return (
    <div className="operations-choose">
      <Select
        label={OPERATIONS_WORDS.officer}
        choices={[{ id: '', label: '–' }, ...officers.map((one) => ({ id: one.id, label: one.name }))]}
        value={officer}
        onChange={setOfficer}
      />
      <Select label={OPERATIONS_WORDS.role} choices={roleChoices()} value={role} onChange={setRole} />
      <button
        type="button"
        disabled={found === undefined || isPending}
        onClick={() => found && choose({ officer: found.id, name: found.name, role })}
      >
        {OPERATIONS_WORDS.give}
      </button>
    </div>
  )
}

function TakeFrom({
  incident,
  officer,
  name,
}: {
  readonly incident: string
  readonly officer: string
  readonly name: string
}) {
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: () =>
      answerOf(
        api.platform.incidents[':incident'].members[':officer'].removal.$post({ param: { incident, officer } }, asJson),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['platform-members', incident] }),
  })
  return <TakeRole name={name} take={take} />
}
