import { useMutation, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { fragmentOf } from '../shared/parts/fragment.ts'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { countOf } from '../shared/words/number.ts'
import { SaveDialog } from './save-dialog.tsx'
import { SAVED_WORDS } from './saved-words.ts'

type Routes = (typeof api.incidents)[':incident']['saved-views']
type View = InferResponseType<Routes['$get'], 200>['views'][number]

interface SavedListProps {
  readonly views: readonly View[]
  readonly incident: IncidentFacts
  readonly again: () => void
}

const hrefOf = ({ screen, query, words }: View, incident: string): string =>
  `/incidents/${incident}/${screen}${query === '' ? '' : `?${query}`}${fragmentOf(words)}`

/** A list of saved views. Opening one shows its screen exactly as it was saved. */
export function SavedList({ views, incident, again }: SavedListProps) {
  const [changing, setChanging] = useState<View>()
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
  const param = (view: View) => ({ param: { incident: incident.id, saved: view.view } })
  const routes = api.incidents[':incident']['saved-views'][':saved']
  const removal = useMutation({
    mutationFn: (view: View) => answerOf(routes.removal.$post(param(view), asJson)),
    onSuccess: again,
  })
  const open = (view: View) => {
    void answerOf(routes.opening.$post(param(view), asJson)).then(again, () => undefined)
  }
  if (views.length === 0) return <p className="muted saved-none">{SAVED_WORDS.none}</p>
  return (
    <>
      <ul className="saved-list">
        {views.map((view) => (
          <li key={view.view} data-saved={view.view}>
            <div>
              <Link href={hrefOf(view, incident.id)} onClick={() => open(view)}>
                <UntrustedText text={view.name} />
              </Link>
              <p className="muted">
                {FRAME_WORDS[view.screen]}
                {view.sharing === 'incident' && ` · ${SAVED_WORDS.shared}`}
                {view.officer !== me.data?.officer && (
                  <>
                    {' · '}
                    <UntrustedText text={SAVED_WORDS.by(view.officerName)} />
                  </>
                )}
                {view.fresh !== null && view.fresh > 0 && (
                  <strong> · {SAVED_WORDS.fresh(view.fresh >= 1000 ? '999+' : countOf(view.fresh))}</strong>
                )}
              </p>
            </div>
            {view.officer === me.data?.officer && (
              <div className="actions">
                <button type="button" onClick={() => setChanging(view)}>
                  {SAVED_WORDS.change} <span className="unseen">{view.name}</span>
                </button>
                <button type="button" disabled={removal.isPending} onClick={() => removal.mutate(view)}>
                  {SAVED_WORDS.remove} <span className="unseen">{view.name}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {removal.error !== null && <Trouble cause={removal.error} />}
      {changing !== undefined && (
        <SaveDialog
          key={changing.view}
          about={`saved:${changing.view}`}
          title={SAVED_WORDS.renameTitle}
          name={changing.name}
          sharing={changing.sharing}
          save={(json) => answerOf(routes.$post({ ...param(changing), json }))}
          onClose={(isDone) => {
            setChanging(undefined)
            if (isDone) again()
          }}
        />
      )}
    </>
  )
}
