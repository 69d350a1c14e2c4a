import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, told } from '../api/client.ts'
import type { IncidentFacts, Scene } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { dayAndMinute } from '../words/time.ts'
import { CoverageStrip } from './coverage-strip.tsx'
import { countWords, middleOf, placeOf, reviewWords } from './scene-words.ts'

/** What many saw at once, and where nobody looked. */
export function ScenesPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useQuery({
    queryKey: ['scenes', incident.id],
    queryFn: () => told(api.incidents[':incident'].scenes.$get({ param: { incident: incident.id } })),
  })
  const scenes = asked.data?.scenes ?? []
  return (
    <section className="plain wide" aria-labelledby="scenes">
      <h1 id="scenes">Scenes</h1>
      <p className="muted">
        Items close in time and place, from at least three separate submissions. Whether the people behind them know
        each other nobody here can say.
      </p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <p>Loading…</p>}
      {asked.data && scenes.length === 0 && (
        <p>No scene yet: nothing was sent by three or more about the same moment.</p>
      )}
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
        Scene {at + 1} <span className="muted">{countWords(scene)}</span>
      </h2>
      <dl className="facts">
        <Fact name="First seen">{middleOf(scene.firstEarliest, scene.firstLatest, zone)}</Fact>
        <Fact name="Peak">{dayAndMinute(scene.peakAt, zone)}, the minute in which most of it runs</Fact>
        <Fact name="Last">{middleOf(scene.lastEarliest, scene.lastLatest, zone)}</Fact>
        <Fact name="Place">{placeOf(scene)}</Fact>
        <Fact name="Review">
          {reviewWords(scene)}
          <progress max={1} value={reviewed} aria-label={`Reviewed of scene ${at + 1}`} />
        </Fact>
      </dl>
      <Link href={`/incidents/${incident.id}/timeline?scene=${scene.scene}`}>Show scene {at + 1} on the timeline</Link>
    </li>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
