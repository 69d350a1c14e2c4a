import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useState } from 'react'
import { byWords } from '../evidence/nudges/by-words.ts'
import { EffectBox, isMovable } from '../evidence/nudges/effect-box.tsx'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Dialog } from '../shared/parts/dialog.tsx'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { isTooFar, type Nudge, offsetOf } from './nudge.ts'
import { spanOf } from './tile-time.ts'
import type { Wall } from './use-wall.ts'

interface SaveNudgeProps {
  readonly wall: Wall
  readonly nudge: Nudge
  readonly anchor: Tile
  readonly moved: Tile
  readonly onClose: () => void
}

/** Shows before saving what the nudge would move, and whether it needs a second officer. */
export function SaveNudge({ wall, nudge, anchor, moved, onClose }: SaveNudgeProps) {
  const incident = wall.incident.id
  const offsetMs = offsetOf(nudge, spanOf(anchor)?.from ?? 0, spanOf(moved)?.from ?? 0)
  const isFar = isTooFar(offsetMs)
  const pair = { item: anchor.item, other: moved.item, offsetMs }
  const [within, setWithin] = useState('80')
  const withinMs = Number(within.replace(',', '.'))
  const isWithin = Number.isFinite(withinMs) && withinMs >= 1 && withinMs <= 3_600_000
  // The shown effect does not change while the officer reads it. The request to save carries it, and the service
  // refuses the request if the effect is outdated.
  const asked = useQuery({
    queryKey: ['nudge-effect', incident, pair],
    enabled: !isFar,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].nudges.effect.$get({
          param: { incident },
          query: { ...pair, offsetMs: String(offsetMs) },
        }),
      ),
  })
  const about = `nudge:${anchor.item}:${moved.item}`
  const keys = pressKeysOf(about)
  const save = useSave(wall, () => {
    keys.done()
    onClose()
  })
  const effect = asked.data
  return (
    <Dialog title={NUDGE_WORDS.saveTitle} onClose={onClose}>
      <ReasonForm
        about={about}
        isOnce
        action={effect?.needsSecond ? NUDGE_WORDS.proposeAction : NUDGE_WORDS.saveAction}
        question={NUDGE_WORDS.why}
        {...{ isPending: save.isPending, error: save.error, onClose }}
        isReady={effect !== undefined && !isFar && isMovable(effect) && !asked.isFetching && isWithin}
        onSubmit={(reason) => {
          if (!effect) return
          const shown = { items: effect.items, shiftMs: effect.shiftMs }
          // After an error the shown effect may be outdated, so it is fetched again before the next attempt.
          const wish = keys.of(pair, withinMs, reason)
          save.mutate({ ...pair, withinMs, shown, reason, wish }, { onError: () => void asked.refetch() })
        }}
      >
        <p>{NUDGE_WORDS.nowBy(moved.seq, byWords(nudge.byMs))}</p>
        {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
        {isFar && <p className="form-error">{NUDGE_WORDS.tooFar}</p>}
        {!isFar && !effect && !asked.error && <p role="status">{NUDGE_WORDS.working}</p>}
        {!isFar && effect && <EffectBox effect={effect} seqs={[anchor.seq, moved.seq]} />}
        <label>
          {NUDGE_WORDS.within}
          <input inputMode="decimal" value={within} onChange={(event) => setWithin(event.target.value)} />
        </label>
      </ReasonForm>
    </Dialog>
  )
}

type NudgeRequest = InferRequestType<(typeof api)['incidents'][':incident']['nudges']['$post']>['json']

function useSave(wall: Wall, onClose: () => void) {
  const queries = useQueryClient()
  const incident = wall.incident.id
  return useMutation({
    mutationFn: (wish: NudgeRequest) =>
      answerOf(api.incidents[':incident'].nudges.$post({ param: { incident }, json: wish })),
    onSuccess: ({ outcome }) => {
      announce(outcome === 'proposed' ? NUDGE_WORDS.savedProposal : NUDGE_WORDS.savedAnchor)
      onClose()
      void queries.invalidateQueries({ queryKey: ['nudges', incident] })
      // A saved anchor moves the tile only after the next reconstruction. Until then the tile stays where it was tried.
      if (outcome === 'proposed') wall.setNudge(undefined)
    },
  })
}
