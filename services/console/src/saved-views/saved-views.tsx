import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { SaveDialog } from './save-dialog.tsx'
import { SavedList } from './saved-list.tsx'
import { SAVED_WORDS } from './saved-words.ts'

export type SavedScreen = 'search' | 'timeline' | 'map' | 'triage' | 'scenes' | 'wall' | 'subjects'

interface SavedViewsProps {
  readonly incident: IncidentFacts
  readonly screen: SavedScreen
  readonly query: URLSearchParams
  /** The words of a search: they are not in the address, but are saved with the view. */
  readonly words?: string
}

/** A menu for the filter bar of any screen: opens saved views, and saves the current one. */
export function SavedViews({ incident, screen, query, words = '' }: SavedViewsProps) {
  const queries = useQueryClient()
  const queryKey = ['saved-views', incident.id]
  const asked = useFresh({
    queryKey,
    ...{ everyMs: 5000, pollMs: false },
    queryFn: () =>
      answerOf(api.incidents[':incident']['saved-views'].$get({ param: { incident: incident.id } }, inBackground)),
  })
  const [isSaving, setSaving] = useState(false)
  const again = () => void queries.invalidateQueries({ queryKey })
  if (!incident.may.includes('saved-views-read')) return null
  return (
    <div className="saved-views">
      <details className="saved-menu">
        <summary>
          {SAVED_WORDS.title} <span className="muted">({asked.data?.views.length ?? 0})</span>
        </summary>
        <SavedList views={asked.data?.views ?? []} {...{ incident, again }} />
      </details>
      <button type="button" onClick={() => setSaving(true)}>
        {SAVED_WORDS.save}
      </button>
      {isSaving && (
        <SaveDialog
          about={`saved:${incident.id}/${screen}`}
          title={SAVED_WORDS.saveTitle}
          name=""
          sharing="own"
          save={({ name, sharing }) =>
            answerOf(
              api.incidents[':incident']['saved-views'].$post({
                param: { incident: incident.id },
                json: { name, sharing, screen, query: query.toString(), words },
              }),
            )
          }
          onClose={(isDone) => {
            setSaving(false)
            if (isDone) again()
          }}
        />
      )}
    </div>
  )
}
