import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { SECOND_WORDS } from '../../evidence/pins/second-words.ts'
import { answerOf, api } from '../../shared/api/client.ts'
import { shifted } from '../../shared/words/distance.ts'

const route = api.incidents[':incident'].items[':item']['pin-effect']
type Effect = InferResponseType<typeof route.$get, 200>

interface PinEffectProps {
  readonly incident: string
  readonly item: string
  /** The item's beginning, epoch ms. Undefined while the typed text is no valid time. */
  readonly span: { readonly from: number; readonly to: number } | undefined
}

/** Shown before pinning: what else moves, and that the times would rest on one officer's word. It blocks nothing. */
export function PinEffect({ incident, item, span }: PinEffectProps) {
  // The effect of the typed values. The actual effect is computed again on pinning.
  const asked = useQuery({
    queryKey: ['pin-effect', incident, item, span],
    enabled: span !== undefined,
    gcTime: 0,
    queryFn: () =>
      answerOf(
        route.$get({
          param: { incident, item },
          query: { from: String(span?.from), to: String(span?.to) },
        }),
      ),
  })
  if (span === undefined || asked.error) return null
  if (!asked.data)
    return (
      <p role="status" className="muted">
        {SECOND_WORDS.working}
      </p>
    )
  const { needsSecond } = asked.data
  return (
    <div className={`wall-effect${needsSecond ? ' wall-effect-large' : ''}`} role="status" data-pin-effect>
      <p>
        <strong>{effectWords(asked.data)}</strong>
      </p>
      {needsSecond && <p>{SECOND_WORDS.countsByOne}</p>}
    </div>
  )
}

/** A move shorter than a video frame counts as no move. */
const FRAME_MS = 40

function effectWords({ items, shiftMs }: Effect): string {
  const isAlone = items === 1
  if (shiftMs === null) return isAlone ? SECOND_WORDS.timeForOne : SECOND_WORDS.timeForMany(items)
  if (Math.abs(shiftMs) < FRAME_MS) return isAlone ? SECOND_WORDS.staysOne : SECOND_WORDS.staysMany(items)
  return isAlone ? SECOND_WORDS.movesOne(shifted(shiftMs)) : SECOND_WORDS.movesMany(items, shifted(shiftMs))
}
