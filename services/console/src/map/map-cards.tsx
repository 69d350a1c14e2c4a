import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { withParts } from './address-words.ts'
import { ItemCard, SceneMapCard } from './item-card.tsx'
import type { Choice } from './use-map-choice.ts'
import type { DrawnTrack } from './use-tracks.ts'

interface MapCardsProps {
  readonly incident: IncidentFacts
  readonly view: string | undefined
  readonly choice: Choice
  readonly setChoice: (choice: Choice) => void
  readonly tracks: readonly DrawnTrack[]
}

/** The chosen item, in the corner of the map. On a phone it stands below the map. */
export function MapCards({ incident, view, choice, setChoice, tracks }: MapCardsProps) {
  const onClose = () => setChoice(undefined)
  if (choice?.what === 'item') {
    const track = tracks.find(({ dot }) => dot.item === choice.dot.item)
    return <ItemCard key={choice.dot.item} {...{ dot: choice.dot, incident, view, track, onClose }} />
  }
  if (choice?.what !== 'scene') return null
  const { scene, number } = choice
  const onNarrow = () => goTo(withParts({ scene: scene.scene }), 'replace')
  return <SceneMapCard {...{ scene, number, zone: incident.zone, onNarrow, onClose }} />
}
