import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, asJson, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { TakeRole } from '../shared/parts/take-role.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { roleWords } from '../shared/words/labels.ts'
import { dayAndMinute } from '../shared/words/time.ts'
import { LetIn } from './let-in.tsx'
import { ACTS, actWords, MEMBERS_WORDS } from './members-words.ts'

type MembersAnswer = InferResponseType<(typeof api.incidents)[':incident']['members']['$get'], 200>

/**
 * The members of the incident, and what each role may do. The table comes from the rules that the service itself uses.
 */
export function MembersPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useFresh({
    queryKey: ['members', incident.id],
    queryFn: () =>
      answerOf(api.incidents[':incident'].members.$get({ param: { incident: incident.id } }, inBackground)),
    ...{ everyMs: 3000, pollMs: 40_000 },
  })
  return (
    <section className="plain wide" aria-labelledby="members">
      <h1 id="members">{MEMBERS_WORDS.title}</h1>
      <p className="muted">{MEMBERS_WORDS.says}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Members members={asked.data.members} incident={incident} />
          {asked.data.members.some(({ lockedUntil }) => lockedUntil !== null) && (
            <p className="muted">{MEMBERS_WORDS.lockSays}</p>
          )}
          <h2 id="rights">{MEMBERS_WORDS.may}</h2>
          <Rights roles={asked.data.roles} />
        </>
      )}
    </section>
  )
}

function Members({ members, incident }: Pick<MembersAnswer, 'members'> & { readonly incident: IncidentFacts }) {
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 }).data?.officer
  const mayTake = incident.may.includes('member-take')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={MEMBERS_WORDS.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{MEMBERS_WORDS.name}</th>
            <th scope="col">{MEMBERS_WORDS.role}</th>
            <th scope="col">{MEMBERS_WORDS.given}</th>
            <th scope="col">{MEMBERS_WORDS.presence}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ officer, name, role, isHere, givenAt, givenBy, lockedUntil }) => (
            <tr key={officer}>
              <th scope="row">
                <UntrustedText text={name} />
              </th>
              <td>
                {roleWords(role)}
                {mayTake && officer !== me && <TakeFrom incident={incident.id} officer={officer} name={name} />}
              </td>
              <td>
                {givenAt !== null && (
                  <>
                    {dayAndMinute(givenAt, incident.zone)},{' '}
                    {givenBy === null ? MEMBERS_WORDS.commandLine : <UntrustedText text={givenBy} />}
                  </>
                )}
              </td>
              <td className={isHere ? undefined : 'muted'}>
                {isHere ? MEMBERS_WORDS.here : MEMBERS_WORDS.away}
                {lockedUntil !== null && <LetIn incident={incident} member={{ officer, name, lockedUntil }} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
      answerOf(api.incidents[':incident'].members[':officer'].removal.$post({ param: { incident, officer } }, asJson)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members', incident] }),
  })
  return <TakeRole name={name} take={take} />
}

const Rights = ({ roles }: Pick<MembersAnswer, 'roles'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
  <section className="table-box" tabIndex={0} aria-labelledby="rights">
    <table>
      <thead>
        <tr>
          <th scope="col">{MEMBERS_WORDS.act}</th>
          {roles.map(({ role }) => (
            <th key={role} scope="col">
              {roleWords(role)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ACTS.map((act) => (
          <tr key={act}>
            <th scope="row">{actWords(act)}</th>
            {roles.map(({ role, may }) => (
              <td key={role} className={may.includes(act) ? undefined : 'muted'}>
                {may.includes(act) ? MEMBERS_WORDS.yes : MEMBERS_WORDS.no}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
