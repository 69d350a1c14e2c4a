import { useState } from 'react'
import { BoxEditor } from '../evidence/boxes/box-editor.tsx'
import type { BriefDraft } from '../evidence/brief-draft/brief-draft.ts'
import { renditionAddress } from '../evidence/item/item-words.ts'
import { findRendition } from '../evidence/media/media-view.ts'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import type { ItemPage } from '../shared/api/types.ts'
import { Select } from '../shared/parts/select.tsx'
import { ToggleGroup } from '../shared/parts/toggle-group.tsx'
import { playingTime } from '../shared/words/time.ts'
import { BRIEFS_WORDS } from './briefs-words.ts'
import { FramePicker } from './frame-picker.tsx'

interface BriefPictureProps {
  readonly page: ItemPage
  readonly incident: string
  readonly draft: BriefDraft
  readonly set: (change: Partial<BriefDraft>) => void
  readonly onInstant: (atMs: number) => void
}

const CLIP_SECONDS = [5, 10, 20, 30] as const

/** The picture of a brief: the still with its boxes, or the instant or clip of a film. */
export function BriefPicture({ page, incident, draft, set, onInstant }: BriefPictureProps) {
  const [frame, setFrame] = useState<string>()
  const { item, kind } = page.item
  const opened = useOpened(BRIEFS_WORDS.whatShown, item)
  const still = kind === 'image' ? findRendition(page, 'preview') && renditionAddress(incident, item, 'preview') : frame
  const setBoxes = (change: (boxes: BriefDraft['boxes']) => BriefDraft['boxes']) => set({ boxes: change(draft.boxes) })
  return (
    <section className="panel brief-picture" aria-labelledby="brief-picture">
      <h2 id="brief-picture">{BRIEFS_WORDS.picture}</h2>
      {kind === 'video' && <StillOrClip {...{ draft, set }} />}
      {kind === 'video' && frame === undefined && (
        <FramePicker
          {...{ incident, item, startMs: draft.atMs }}
          onTake={(atMs, picture) => {
            setFrame(picture)
            set({ atMs, boxes: [] })
            onInstant(atMs)
          }}
        />
      )}
      {kind === 'video' && frame !== undefined && (
        <div className="actions">
          <p>{BRIEFS_WORDS.taken(playingTime(draft.atMs ?? 0))}</p>
          <button type="button" onClick={() => setFrame(undefined)}>
            {BRIEFS_WORDS.another}
          </button>
        </div>
      )}
      {still !== undefined && !draft.isClip && (
        <BoxEditor src={still} boxes={draft.boxes} what={BRIEFS_WORDS.whatShown} {...{ setBoxes, opened }} />
      )}
    </section>
  )
}

function StillOrClip({ draft, set }: Pick<BriefPictureProps, 'draft' | 'set'>) {
  return (
    <div className="brief-kind">
      <ToggleGroup
        label={BRIEFS_WORDS.picture}
        choices={[
          { id: 'still', label: BRIEFS_WORDS.still },
          { id: 'clip', label: BRIEFS_WORDS.clip },
        ]}
        value={draft.isClip ? 'clip' : 'still'}
        onChange={(kind) => set({ isClip: kind === 'clip' })}
      />
      {draft.isClip && (
        <>
          <Select
            label={BRIEFS_WORDS.clipLength}
            choices={CLIP_SECONDS.map((count) => ({ id: String(count), label: BRIEFS_WORDS.seconds(count) }))}
            value={String(draft.clipSeconds)}
            onChange={(count) => set({ clipSeconds: Number(count) })}
          />
          <p className="muted">{BRIEFS_WORDS.clipSilent}</p>
        </>
      )}
    </div>
  )
}
