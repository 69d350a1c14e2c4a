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
 * First asks who may open the item. Even this page of a restricted item counts as a showing, so nothing of it is
 * fetched before the officer says that they want to see it.
 */
export function ItemScreen({ incident, item, query }: ItemScreenProps) {
  const param = { incident: incident.id, item }
  const [isConfirmed, setConfirmed] = useState(false)
  const queries = useQueryClient()
  const queryKey = ['restriction', incident.id, item]
  // Somebody else may restrict or open it in the meantime. This answer counts as no showing, so it follows changes.
  const asked = useFresh({
    queryKey,
    queryFn: (how) => answerOf(api.incidents[':incident'].items[':item'].restriction.$get({ param }, how)),
    ...{ everyMs: 3000, pollMs: false, isKept: false },
  })
  useEffect(() => {
    // Newer browsers return a promise, which is no clean-up function.
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
        // If the item was restricted while the page was open, access is checked again. If it was moved, the same answer
        // says so.
        if (!isMoved(cause) && !(cause instanceof Refused && cause.code === 'restricted')) return
        setConfirmed(false)
        void queries.invalidateQueries({ queryKey })
      }}
    />
  )
}

const isMoved = (cause: unknown): boolean => cause instanceof Refused && cause.why === 'moved'
