import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { NotHere } from '../evidence/item/not-here.tsx'
import { MovedNotice } from '../items/move/moved-notice.tsx'
import { RestrictedGate } from '../items/restriction/restricted-gate.tsx'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Waiting } from '../shared/parts/waiting.tsx'
import { ItemBody } from './item-body.tsx'

interface ItemScreenProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly query: URLSearchParams
}

/**
 * First asks whether the item is restricted. Fetching the page of a restricted item counts as a showing, so it is not
 * fetched before the officer confirms.
 */
export function ItemScreen({ incident, item, query }: ItemScreenProps) {
  const param = { incident: incident.id, item }
  const [isConfirmed, setConfirmed] = useState(false)
  const queries = useQueryClient()
  const queryKey = ['restriction', incident.id, item]
  // A colleague may restrict or open the item meanwhile. Fetching the restriction counts as no showing, so it may be
  // refetched.
  const asked = useFresh({
    queryKey,
    queryFn: (how) => answerOf(api.incidents[':incident'].items[':item'].restriction.$get({ param }, how)),
    ...{ everyMs: 3000, pollMs: false, isKept: false },
  })
  useEffect(() => {
    // Newer browsers return a promise, which must not become the effect's clean-up function.
    void scrollTo(0, 0)
  }, [])
  if (asked.isPending) return <Waiting />
  if (isMoved(asked.error)) return <MovedNotice {...{ incident, item }} />
  if (!asked.data) return <NotHere incident={incident.id} cause={asked.error} again={() => void asked.refetch()} />
  const restriction = asked.data
  if (restriction.restricted && !isConfirmed)
    return <RestrictedGate {...{ incident, item, restriction }} onConfirm={() => setConfirmed(true)} />
  return (
    <ItemBody
      {...{ incident, item, query, restriction }}
      onRefused={(cause) => {
        // If the item was restricted or moved while the page was open, the restriction is fetched again. The answer
        // tells which of the two happened.
        if (!isMoved(cause) && !(cause instanceof Refused && cause.code === 'restricted')) return
        setConfirmed(false)
        void queries.invalidateQueries({ queryKey })
      }}
    />
  )
}

const isMoved = (cause: unknown): boolean => cause instanceof Refused && cause.why === 'moved'
