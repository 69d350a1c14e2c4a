import { useEffect, useState } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { Tabs } from '../shared/parts/tabs.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { AddForm, type AddKind } from './add-form.tsx'
import { LogMapping } from './log-mapping.tsx'
import { MaterialList } from './material-list.tsx'
import { POLICE_WORDS } from './police-words.ts'
import { SendingList, useSendings } from './sending-list.tsx'

interface PolicePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

const KINDS = ['file', 'web', 'log'] as const satisfies readonly AddKind[]
const POLL_MS = 5000

/** The three ways to add material, and the state of what was added. `log=<item>` maps the rows of one log. */
export function PolicePage({ incident, query }: PolicePageProps) {
  const { id } = incident
  const [kind, setKind] = useState<AddKind>('file')
  const { asked: added, more, pages } = useMaterials(id)
  const materials = pages.flatMap((page) => page.materials)
  const mayAdd = incident.may.includes('police-add')
  const log = query.get('log')
  return (
    <div className="police-page">
      <h1>{POLICE_WORDS.title}</h1>
      <p className="muted police-says">{POLICE_WORDS.says}</p>
      {log !== null && mayAdd && <LogMapping key={log} incident={incident} item={log} query={query} />}
      {pages[0]?.canSend === false && <p className="trouble">{POLICE_WORDS.noDoor}</p>}
      {mayAdd && pages[0]?.canSend === true && (
        <Tabs
          {...{ label: POLICE_WORDS.title, value: kind, onChange: setKind, isKept: true }}
          tabs={KINDS.map((one) => ({
            ...{ id: one, label: POLICE_WORDS[one] },
            content: <AddForm {...{ incident }} kind={one} onAdded={() => void added.refetch()} />,
          }))}
        />
      )}
      <SendingList incident={id} />
      <section aria-labelledby="police-added">
        <h2 id="police-added">{POLICE_WORDS.added}</h2>
        {added.error !== null && <Trouble cause={added.error} again={() => void added.refetch()} />}
        {added.data !== undefined && materials.length === 0 && <p className="muted">{POLICE_WORDS.none}</p>}
        <MaterialList {...{ incident, materials }} />
        {added.hasNextPage && (
          <button type="button" disabled={added.isFetchingNextPage} onClick={() => void more()}>
            {POLICE_WORDS.more}
          </button>
        )}
      </section>
    </div>
  )
}

/** The live feed does not announce arriving bytes, so this page polls as well. */
function useMaterials(incident: string) {
  const added = useFreshPages({
    queryKey: ['police', incident],
    pollMs: POLL_MS,
    ask: (cursor: string | undefined) =>
      answerOf(
        api.incidents[':incident'].police.$get(
          { param: { incident }, query: cursor === undefined ? {} : { before: cursor } },
          inBackground,
        ),
      ),
    next: ({ cursor }) => cursor,
  })
  const done = useSendings().filter(({ state }) => state === 'done').length
  const { refetch } = added.asked
  useEffect(() => {
    if (done > 0) void refetch()
  }, [done, refetch])
  return added
}
