import { useState } from 'react'
import { MOST_TILES, standingNow } from '../evidence/item/wall-address.ts'
import { spoken } from '../evidence/item/when-said.ts'
import { SCENE_WORDS } from '../evidence/scenes/scene-catalog.ts'
import { useScenes } from '../evidence/scenes/use-scenes.ts'
import { KINDS, type Row } from '../shared/api/types.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { KIND_WORDS } from '../shared/words/labels.ts'
import { PICKER_WORDS } from './picker-words.ts'
import { wallClock } from './typed-time.ts'
import { ALL_TIME, MOST_CANDIDATES, useCandidates } from './use-candidates.ts'
import type { Wall } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface PickerProps {
  readonly wall: Wall
  /** The tile to replace, if any. */
  readonly instead: string | undefined
  readonly onClose: () => void
}

const AROUND_MS = 30_000
/** An empty wall has no instant, so all items are offered, the earliest first. */
const isAway = ({ tiles }: Wall): boolean => tiles.length === 0

/** Offers items at the clock's instant, of a scene, or of a rig that is already on the wall. */
export function Picker({ wall, instead, onClose }: PickerProps) {
  const [at] = useState(() => wall.clock.at())
  const [from, setFrom] = useState('instant')
  const [kind, setKind] = useState('')
  const isHere = from === 'instant' && !isAway(wall)
  const found = useCandidates(wall, wantedOf({ from, kind, window: isHere ? aroundOf(at) : ALL_TIME }))
  const on = wall.tiles.map(({ item }) => item)
  const free = found.rows.filter(({ item }) => !on.includes(item))
  const put = (item: string) => {
    const standing = standingOn(wall)
    if (!standing.includes(item))
      wall.put(instead === undefined ? [...standing, item] : standing.map((one) => (one === instead ? item : one)))
    if (instead !== undefined) wall.opened.close(instead)
    if (instead !== undefined || standing.length + 1 >= MOST_TILES) onClose()
  }
  const fill = () => {
    // A scene or a rig replaces the whole wall. Items at the clock's instant are added.
    const chosen = from === 'instant' ? free : found.rows
    wall.put([...(from === 'instant' ? on : []), ...chosen.map(({ item }) => item)])
    onClose()
  }
  return (
    <Dialog title={PICKER_WORDS.title} isWide onClose={onClose}>
      <div className="wall-picker-filter">
        <Sources {...{ wall, from, setFrom }} />
        <Kinds {...{ kind, setKind }} />
        {instead === undefined && free.length > 1 && (
          <button type="button" onClick={fill}>
            {PICKER_WORDS.fill}
          </button>
        )}
      </div>
      {isHere && <p className="muted">{PICKER_WORDS.around(wallClock(at, wall.incident.zone, 0))}</p>}
      <Found {...{ found, free, put, zone: wall.incident.zone }} />
      <div className="actions">
        <button type="button" onClick={onClose}>
          {PICKER_WORDS.close}
        </button>
      </div>
    </Dialog>
  )
}

const standingOn = ({ missing }: Wall): readonly string[] => standingNow().filter((item) => !missing.includes(item))

const aroundOf = (at: number) => ({ from: at - AROUND_MS, to: at + AROUND_MS })

interface Choosing {
  /** One of `instant`, `scene:<id>`, `rig:<id>`. */
  readonly from: string
  readonly kind: string
  readonly window: { readonly from: number; readonly to: number }
}

function wantedOf({ from, kind, window }: Choosing) {
  const [what, id] = from.split(':')
  const place = (what === 'scene' || what === 'rig') && id !== undefined ? { [what]: id } : {}
  return { ...window, ...place, ...(kind === '' ? {} : { kind }) }
}

interface FoundProps {
  readonly found: ReturnType<typeof useCandidates>
  readonly free: readonly Row[]
  readonly put: (item: string) => void
  readonly zone: string
}

function Found({ found, free, put, zone }: FoundProps) {
  const { rows, isPending, error, again } = found
  if (error) return <Trouble cause={error} again={again} />
  if (isPending) return <p>{WALL_WORDS.loading}</p>
  if (free.length === 0) return <p>{PICKER_WORDS.none}</p>
  return (
    <>
      <ul className="wall-candidates">
        {free.map((row) => (
          <Candidate key={row.item} {...{ row, zone }} put={() => put(row.item)} />
        ))}
      </ul>
      {rows.length >= MOST_CANDIDATES && <p className="muted">{PICKER_WORDS.more(rows.length)}</p>}
    </>
  )
}

const Kinds = ({ kind, setKind }: { readonly kind: string; readonly setKind: (kind: string) => void }) => (
  <label>
    {PICKER_WORDS.only}{' '}
    <select value={kind} onChange={(event) => setKind(event.target.value)}>
      <option value="">{PICKER_WORDS.all}</option>
      {KINDS.map((one) => (
        <option key={one} value={one}>
          {KIND_WORDS[one]}
        </option>
      ))}
    </select>
  </label>
)

/** No pictures are shown here. To see one, an officer puts the item on the wall and opens it. */
const Candidate = ({ row, zone, put }: { readonly row: Row; readonly zone: string; readonly put: () => void }) => (
  <li>
    <button type="button" onClick={put} aria-label={`${PICKER_WORDS.put(row.seq)}: ${spoken(row, zone)}`}>
      <KindIcon kind={row.kind} /> <strong className="wall-number">№ {row.seq}</strong> <span>{spoken(row, zone)}</span>
    </button>
  </li>
)

interface SourcesProps {
  readonly wall: Wall
  readonly from: string
  readonly setFrom: (from: string) => void
}

function Sources({ wall, from, setFrom }: SourcesProps) {
  const { incident, tiles } = wall
  const scenes = useScenes(incident)
  const rigs = new Map(tiles.flatMap(({ rig, seq }) => (rig === null ? [] : [[rig, seq] as const])))
  return (
    <label>
      {PICKER_WORDS.from}{' '}
      <select value={from} onChange={(event) => setFrom(event.target.value)}>
        <option value="instant">{PICKER_WORDS.instant}</option>
        {[...rigs].map(([rig, seq]) => (
          <option key={rig} value={`rig:${rig}`}>
            {PICKER_WORDS.rig(seq)}
          </option>
        ))}
        {(scenes.data?.scenes ?? []).slice(0, 100).map(({ scene, firstEarliest }, at) => (
          <option key={scene} value={`scene:${scene}`}>
            {SCENE_WORDS.scene(at + 1)} · {wallClock(firstEarliest, incident.zone, 0)}
          </option>
        ))}
      </select>
    </label>
  )
}
