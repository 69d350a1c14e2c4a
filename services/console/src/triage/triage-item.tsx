import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'
import { ItemMedia } from '../evidence/media/item-media.tsx'
import type { MediaView } from '../evidence/media/media-view.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { TriageFacts } from './triage-facts.tsx'
import { TRIAGE_WORDS } from './triage-words.ts'
import type { Leased } from './use-queue.ts'

interface TriageItemProps {
  readonly leased: Leased
  readonly incident: IncidentFacts
  /** Whether this item is shown. The others are preloaded behind it. */
  readonly isCurrent: boolean
  /** Whether a key press counts for this item. */
  readonly isReady: boolean
}

/** The item's page reduced to what a decision needs. It is fetched in advance, so that it is shown at once. */
export function TriageItem({ leased, incident, isCurrent, isReady }: TriageItemProps) {
  const player = useRef<HTMLMediaElement>(null)
  const asked = useTriagePage(incident.id, leased)
  const box = useRef<HTMLElement>(null)
  const isHere = isCurrent && asked.data !== undefined
  useEffect(() => {
    // On a phone the head of the page takes half of the screen, so the page scrolls to the picture.
    if (isHere && matchMedia('(max-width: 600px)').matches) box.current?.scrollIntoView({ block: 'start' })
  }, [isHere])
  return (
    <article
      {...{ ref: box, className: 'triage-item', hidden: !isCurrent }}
      {...{ 'data-item': leased.item, 'data-current': isCurrent, 'data-ready': isReady }}
    >
      <WithPage {...{ asked, player, leased, incident }} />
    </article>
  )
}

/** The page of the shown item, or of a preloaded one. */
export function useTriagePage(incident: string, leased: Pick<Leased, 'item' | 'restricted'> | undefined) {
  const item = leased?.item ?? ''
  // Fetched once, so that nothing changes under an officer who is deciding.
  return useQuery({
    queryKey: ['triage-item', incident, item],
    queryFn: () =>
      answerOf(api.incidents[':incident'].items[':item'].$get({ param: { incident, item } }, inBackground)),
    // Each answer for a restricted item counts as a showing. So such an item is opened on its own page instead.
    enabled: leased !== undefined && !leased.restricted,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

interface WithPageProps extends Pick<TriageItemProps, 'leased' | 'incident'> {
  readonly asked: ReturnType<typeof useTriagePage>
  readonly player: RefObject<HTMLMediaElement | null>
}

function WithPage({ asked, player, leased, incident }: WithPageProps) {
  if (leased.restricted) return <RestrictedItem {...{ leased, incident }} />
  if (asked.isPending) return <p className="waiting triage-media">{TRIAGE_WORDS.asking}</p>
  if (!asked.data) return <Trouble cause={asked.error} again={() => void asked.refetch()} />
  const page: ItemPage = asked.data
  const view: MediaView = { page, incident: incident.id, player, startMs: undefined, startPage: undefined }
  return (
    <>
      <div className="triage-media">
        <ItemMedia view={view} />
      </div>
      <TriageFacts {...{ page, incident, leased }} />
    </>
  )
}

const RestrictedItem = ({ leased, incident }: Pick<TriageItemProps, 'leased' | 'incident'>) => (
  <section className="panel">
    <p>{TRIAGE_WORDS.restricted}</p>
    <Link href={`/incidents/${incident.id}/items/${leased.item}`}>{TRIAGE_WORDS.openItem}</Link>
  </section>
)
