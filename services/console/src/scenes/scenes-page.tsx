import { SCENE_WORDS } from '../evidence/scenes/scene-catalog.ts'
import { countWords, middleOf, placeOf, reviewWords } from '../evidence/scenes/scene-words.ts'
import { useScenes } from '../evidence/scenes/use-scenes.ts'
import type { IncidentFacts, Scene } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { dayAndMinute } from '../shared/words/time.ts'
import { CoverageStrip } from './coverage-strip.tsx'

/** Events that many witnesses saw at once, and where nobody filmed. */
export function ScenesPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useScenes(incident)
  const scenes = asked.data?.scenes ?? []
  return (
    <section className="plain wide" aria-labelledby="scenes">
      <h1 id="scenes">{SCENE_WORDS.title}</h1>
      <p className="muted">{SCENE_WORDS.says}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && scenes.length === 0 && <p>{SCENE_WORDS.none}</p>}
      <ol className="scenes">
        {scenes.map((scene, at) => (
          <SceneCard key={scene.scene} {...{ scene, at, incident }} />
        ))}
      </ol>
      {asked.data && <CoverageStrip {...{ incident, scenes }} />}
    </section>
  )
}

interface SceneCardProps {
  readonly scene: Scene
  readonly at: number
  readonly incident: IncidentFacts
}

function SceneCard({ scene, at, incident }: SceneCardProps) {
  const { zone } = incident
  const reviewed = scene.visible === 0 ? 1 : 1 - scene.unreviewed / scene.visible
  return (
    <li className="scene" data-scene={scene.scene}>
      <h2>
        {SCENE_WORDS.scene(at + 1)} <span className="muted">{countWords(scene)}</span>
      </h2>
      <dl className="facts">
        <Fact name={SCENE_WORDS.first}>{middleOf(scene.firstEarliest, scene.firstLatest, zone)}</Fact>
        <Fact name={SCENE_WORDS.peak}>{SCENE_WORDS.peakAt(dayAndMinute(scene.peakAt, zone))}</Fact>
        <Fact name={SCENE_WORDS.last}>{middleOf(scene.lastEarliest, scene.lastLatest, zone)}</Fact>
        <Fact name={SCENE_WORDS.place}>{placeOf(scene)}</Fact>
        <Fact name={SCENE_WORDS.review}>
          {reviewWords(scene)}
          <progress max={1} value={reviewed} aria-label={SCENE_WORDS.reviewedOf(at + 1)} />
        </Fact>
      </dl>
      <Link href={`/incidents/${incident.id}/timeline?scene=${scene.scene}`}>{SCENE_WORDS.onTimeline(at + 1)}</Link>
    </li>
  )
}
