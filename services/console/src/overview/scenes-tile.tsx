import { Link } from '../shared/parts/link.tsx'
import { countOf, percent, pointOf } from '../shared/words/number.ts'
import { dayOf, shortTime } from '../shared/words/time.ts'
import type { Overview, SceneBrief } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { Tile } from './tile.tsx'

interface ScenesTileProps {
  readonly home: string
  readonly zone: string
  readonly overview: Overview
}

/** Where many witnesses saw something, from when to when, and how much of it is not reviewed. */
export function ScenesTile({ home, zone, overview: { scenes, since } }: ScenesTileProps) {
  const fresh = new Set(since?.scenes)
  return (
    <Tile title={OVERVIEW_WORDS.scenes} className="overview-tile-wide">
      {scenes.total === 0 && <p>{OVERVIEW_WORDS.scenesNone}</p>}
      <ol className="overview-list">
        {scenes.shown.map((scene) => (
          <SceneRow key={scene.scene} {...{ scene, home, zone }} isNew={fresh.has(scene.scene)} />
        ))}
      </ol>
      {scenes.total > 0 && (
        <Link href={`${home}/scenes`} className="overview-way">
          {OVERVIEW_WORDS.allScenes(countOf(scenes.total))}
        </Link>
      )}
    </Tile>
  )
}

interface SceneRowProps {
  readonly scene: SceneBrief
  readonly home: string
  readonly zone: string
  readonly isNew: boolean
}

function SceneRow({ scene, home, zone, isNew }: SceneRowProps) {
  const { firstAt, lastAt, items, reviewed, submissions, lat, lon } = scene
  const open = items === 0 ? 0 : (items - reviewed) / items
  const day = dayOf(firstAt, zone) === dayOf(Date.now(), zone) ? '' : `${dayOf(firstAt, zone)}, `
  return (
    <li className="scene-row" data-scene={scene.scene}>
      <Link href={`${home}/timeline?scene=${scene.scene}`}>
        {day}
        {OVERVIEW_WORDS.scene(shortTime(firstAt, zone), shortTime(lastAt, zone))}
      </Link>
      {isNew && <span className="chip chip-arriving">{OVERVIEW_WORDS.isNew}</span>}
      <span>{OVERVIEW_WORDS.sceneCounts(countOf(submissions), countOf(items))}</span>
      <span className={open > 0.5 ? 'overview-warning' : 'muted'}>{OVERVIEW_WORDS.notReviewed(percent(open))}</span>
      <span className="muted">{lat === null || lon === null ? OVERVIEW_WORDS.timeOnly : pointOf(lat, lon, 4)}</span>
    </li>
  )
}
