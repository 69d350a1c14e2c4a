import { ByOneChip } from '../evidence/pins/by-one-mark.tsx'
import { useRestsOnOne } from '../evidence/pins/rests-on-one.ts'
import { metresText } from '../evidence/place/metric-grid.ts'
import { leftOut, movedText, TRACK_WORDS } from '../evidence/place/track-words.ts'
import { middleOf } from '../evidence/scenes/scene-words.ts'
import { Covered } from '../evidence/sensitive/covered.tsx'
import { Picture } from '../evidence/sensitive/picture.tsx'
import { thumbAddress } from '../evidence/sensitive/picture-address.ts'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import type { IncidentFacts, Scene } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { Link } from '../shared/parts/link.tsx'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { pointOf } from '../shared/words/number.ts'
import { placeSourceWords } from '../shared/words/sources.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { nameOf, timeOf } from './item-words.ts'
import type { Dot } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'
import type { DrawnTrack } from './use-tracks.ts'

interface ItemCardProps {
  readonly dot: Dot
  readonly incident: IncidentFacts
  readonly view: string | undefined
  /** The item's track, once it is loaded. */
  readonly track: DrawnTrack | undefined
  readonly onClose: () => void
}

/** One item of the map: covered until it is opened, with the source and the precision of its place. */
export function ItemCard({ dot, incident, view, track, onClose }: ItemCardProps) {
  const name = nameOf(dot)
  const opened = useOpened(name, dot.restricted || !dot.hasThumb ? undefined : dot.item)
  const restsOnOne = useRestsOnOne(incident.id)
  const moved = movedText(dot.movedM, dot.movedMs)
  return (
    <section className="map-card" aria-label={name} data-item={dot.item}>
      <CardHead name={name} onClose={onClose} />
      {dot.restricted ? (
        <p className="map-card-restricted">{MAP_WORDS.restricted}</p>
      ) : (
        dot.hasThumb &&
        view !== undefined && (
          <div className="map-card-picture">
            <Covered {...{ opened, what: name, kind: dot.kind }} size="card">
              <Picture src={thumbAddress(incident.id, dot.item, view)} alt="" decoding="async" />
            </Covered>
          </div>
        )
      )}
      <p>
        {timeOf(dot, incident.zone)} <span className={`chip chip-${dot.state}`}>{STATE_WORDS[dot.state]}</span>{' '}
        <ByOneChip isShown={dot.estimate !== null && restsOnOne(dot)} />{' '}
        {dot.conflicts > 0 && <span className="chip chip-conflict">{MAP_WORDS.conflicts(dot.conflicts)}</span>}
      </p>
      <dl className="facts">
        <Fact name={MAP_WORDS.placeFrom}>
          {dot.placeSource === null ? MAP_WORDS.noSource : placeSourceWords(dot.placeSource)}
        </Fact>
        {dot.lat !== null && dot.lon !== null && (
          <Fact name={MAP_WORDS.position}>
            {pointOf(dot.lat, dot.lon)}
            {dot.radiusM !== null && `, ${MAP_WORDS.placeWithin(metresText(dot.radiusM))}`}
          </Fact>
        )}
        {moved !== undefined && (
          <Fact name={TRACK_WORDS.path}>{[moved, ...(track ? leftOut(track) : [])].join('; ')}</Fact>
        )}
      </dl>
      <Link className="button" href={`/incidents/${incident.id}/items/${dot.item}${location.search}`}>
        {MAP_WORDS.open}
      </Link>
    </section>
  )
}

interface SceneCardProps {
  readonly scene: Scene
  readonly number: number
  readonly zone: string
  readonly onNarrow: () => void
  readonly onClose: () => void
}

export function SceneMapCard({ scene, number, zone, onNarrow, onClose }: SceneCardProps) {
  return (
    <section className="map-card" aria-label={MAP_WORDS.scene(number)} data-scene={scene.scene}>
      <CardHead name={MAP_WORDS.scene(number)} onClose={onClose} />
      <p className="muted">{MAP_WORDS.sceneOf(scene.items, scene.submissions)}</p>
      <dl className="facts">
        <Fact name={MAP_WORDS.sceneFirst}>{middleOf(scene.firstEarliest, scene.firstLatest, zone)}</Fact>
        <Fact name={MAP_WORDS.scenePeak}>{dayAndTime(scene.peakAt, zone)}</Fact>
        <Fact name={MAP_WORDS.sceneLast}>{middleOf(scene.lastEarliest, scene.lastLatest, zone)}</Fact>
      </dl>
      <button type="button" onClick={onNarrow}>
        {MAP_WORDS.narrowToScene}
      </button>
    </section>
  )
}

const CardHead = ({ name, onClose }: { readonly name: string; readonly onClose: () => void }) => (
  <div className="map-card-head">
    <h2>{name}</h2>
    <button type="button" onClick={onClose} aria-label={MAP_WORDS.close}>
      ✕
    </button>
  </div>
)
