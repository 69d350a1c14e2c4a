import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { shortTime } from '../shared/words/time.ts'
import { MEMBERS_WORDS } from './members-words.ts'

interface LetInProps {
  readonly incident: IncidentFacts
  readonly member: { readonly officer: string; readonly name: string; readonly lockedUntil: number }
}

/** A member who is locked out after wrong attempts. A commander can unlock them early. */
export function LetIn({ incident, member: { officer, name, lockedUntil } }: LetInProps) {
  const queries = useQueryClient()
  const unlock = useMutation({
    mutationFn: () =>
      answerOf(
        api.incidents[':incident'].members[':officer'].unlock.$post(
          { param: { incident: incident.id, officer } },
          asJson,
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members', incident.id] }),
  })
  return (
    <div className="actions">
      <span className="locked-out">{MEMBERS_WORDS.lockedOut(shortTime(lockedUntil, incident.zone))}</span>
      <button
        type="button"
        aria-label={MEMBERS_WORDS.letInName(name)}
        disabled={unlock.isPending}
        onClick={() => unlock.mutate()}
      >
        {MEMBERS_WORDS.letIn}
      </button>
      {unlock.error && <Trouble cause={unlock.error} />}
    </div>
  )
}
