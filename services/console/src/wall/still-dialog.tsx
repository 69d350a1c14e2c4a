import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StillAnswer, Tile } from '../evidence/nudges/nudge-types.ts'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Fact } from '../shared/parts/fact.tsx'
import { createPressKeys } from '../shared/parts/press-key.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { clockTime } from '../shared/words/time.ts'
import { played } from './clock.ts'
import { settledPicture } from './settled-picture.ts'
import { stillFacts } from './still-facts.ts'
import { drawStill, pngOf } from './still-picture.ts'
import { STILL_WORDS } from './still-words.ts'
import type { Wall } from './use-wall.ts'

interface StillDialogProps {
  readonly wall: Wall
  readonly tile: Tile
  readonly onClose: () => void
}

interface Made {
  readonly facts: StillAnswer
  readonly blob: Blob
  readonly sha256: string
}

/** Makes a still for printing or passing on. The custody entry is written before anything is drawn. */
export function StillDialog({ wall, tile, onClose }: StillDialogProps) {
  const { incident, clock } = wall
  const canvas = useRef<HTMLCanvasElement>(null)
  const [keys] = useState(createPressKeys)
  const take = useMutation({
    mutationFn: async (): Promise<Made> => {
      clock.change((state, now) => played(state, now, false))
      const picture = await settledPicture(tile.item)
      const { intoMs, rendition } = picture
      const param = { incident: incident.id, item: tile.item }
      const facts = await answerOf(
        api.incidents[':incident'].items[':item'].stills.$post({
          param,
          json: { intoMs, rendition, wish: keys.of(intoMs, rendition) },
        }),
      )
      const paper = canvas.current
      if (!paper) throw new Error('the dialog was closed')
      drawStill(paper, picture.source, stillFacts(facts, incident))
      const { blob, sha256 } = await pngOf(paper)
      await answerOf(
        api.incidents[':incident'].stills[':still'].digest.$post({
          param: { incident: incident.id, still: facts.still },
          json: { sha256, bytes: blob.size },
        }),
      )
      return { facts: facts, blob, sha256 }
    },
    // `wish-spent`: the item's placement has changed since this key was used. So the next still gets a new key.
    onError: (cause) => cause instanceof Refused && cause.code === 'wish-spent' && keys.done(),
  })
  // Runs once, because each still is a custody entry and React mounts twice during development.
  const [state] = useState({ hasBegun: false })
  const { mutate } = take
  useEffect(() => {
    if (state.hasBegun) return
    state.hasBegun = true
    mutate()
  }, [state, mutate])
  const made = take.data
  return (
    <Dialog title={STILL_WORDS.title(tile.seq)} isWide onClose={onClose}>
      <div className="still-page">
        {take.isPending && <p role="status">{STILL_WORDS.taking}</p>}
        {take.error && <Trouble cause={take.error} what="once" again={() => mutate()} />}
        <canvas
          ref={canvas}
          hidden={made === undefined}
          role="img"
          aria-label={STILL_WORDS.picture(tile.seq, made ? clockTime(made.facts.atMs, incident.zone) : '')}
        />
        {made && (
          <>
            <Facts {...{ made, wall }} />
            <p className="muted still-digest">{STILL_WORDS.kept(made.sha256)}</p>
          </>
        )}
      </div>
      <div className="actions actions-wrap still-actions">
        {made && (
          <>
            <button type="button" className="primary" onClick={() => save(made)}>
              {STILL_WORDS.download}
            </button>
            <button type="button" onClick={() => print()}>
              {STILL_WORDS.print}
            </button>
          </>
        )}
        <button type="button" onClick={onClose}>
          {STILL_WORDS.close}
        </button>
      </div>
    </Dialog>
  )
}

/** The facts below the picture as text, for screen readers and for copying. */
const Facts = ({ made, wall }: { readonly made: Made; readonly wall: Wall }) => (
  <details className="still-facts">
    <summary>{STILL_WORDS.custody}</summary>
    <dl className="facts">
      {stillFacts(made.facts, wall.incident)
        .filter(([name]) => name !== '')
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  </details>
)

/** The object URL lives only during the click, so no cache keeps the picture. */
function save({ blob, facts: { seq, entry } }: Made): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `still-item-${seq}-custody-${entry.seq}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
