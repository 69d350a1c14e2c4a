import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { SightsProvider } from '../evidence/sensitive/use-sight.tsx'
import { useAccessEndedTo } from '../shared/api/access.ts'
import { answerOf, api, inBackground, isGone } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { LiveProvider } from '../shared/live/use-live.tsx'
import type { Address } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { AccessEndedTo } from '../sign-in/access-ended.tsx'
import { incidentQuery } from './begin-screen.ts'
import { IncidentFrame } from './incident-frame.tsx'
import { ScreenOf } from './screens.tsx'

/** The page of one incident. The officer's rights there decide which screens are offered. */
export function IncidentPage({ address }: { readonly address: Address }) {
  const id = address.incident ?? ''
  const asked = useQuery(incidentQuery(id))
  const isEnded = useAccessEndedTo(id)
  const title = asked.data?.title
  useEffect(() => {
    document.title = title === undefined ? 'Firsthand' : `${title} · Firsthand`
  }, [title])
  if (isEnded) return <AccessEndedTo incident={id} />
  if (asked.isPending) return <Waiting />
  if (!asked.data)
    return (
      <main className="plain">
        <h1>{isGone(asked.error) ? PARTS_WORDS.nothingHere : 'Firsthand'}</h1>
        <Trouble cause={asked.error} again={() => void asked.refetch()} />
        <Link href="/">{PARTS_WORDS.allIncidents}</Link>
      </main>
    )
  const page = (
    <IncidentFrame incident={asked.data} screen={address.screen}>
      <Suspense fallback={<Waiting />}>
        <ScreenOf incident={asked.data} address={address} />
      </Suspense>
    </IncidentFrame>
  )
  if (!asked.data.may.includes('live-read')) return page
  return (
    <LiveProvider incident={id}>
      <FreshFacts {...{ id }} />
      <SightsProvider incident={id}>{page}</SightsProvider>
    </LiveProvider>
  )
}

/** Refetched, because the incident's state and the officer's role may change while the page is open. */
function FreshFacts({ id }: { readonly id: string }) {
  useFresh({
    queryKey: incidentQuery(id).queryKey,
    queryFn: () => answerOf(api.incidents[':incident'].$get({ param: { incident: id } }, inBackground)),
    ...{ everyMs: 3000, pollMs: false },
  })
  return null
}
