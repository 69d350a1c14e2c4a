import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { api, told } from '../api/client.ts'
import type { IncidentFacts, Scene } from '../api/types.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useWidth } from '../parts/use-width.ts'
import { dayAndMinute, shortTime, span } from '../words/time.ts'
import { type CoverageGrid, type CoverageRow, type Covered, coverageGrid } from './coverage-grid.ts'
import { type CoverageSpan, mainSpan, wholeSpan } from './coverage-span.ts'
import { sceneAt } from './scene-words.ts'

interface CoverageStripProps {
  readonly incident: IncidentFacts
  readonly scenes: readonly Scene[]
}

const MOST_PLACES = 30
const COLUMN_PX = 46
const HEAD_PX = 210

/** Minutes × places: where few or nobody filmed. */
export function CoverageStrip({ incident, scenes }: CoverageStripProps) {
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const asked = useQuery({
    queryKey: ['coverage', incident.id],
    queryFn: () => told(api.incidents[':incident'].coverage.$get({ param: { incident: incident.id } })),
  })
  const cells = asked.data?.cells
  const steps = Math.max(6, Math.floor((width - HEAD_PX) / COLUMN_PX))
  const [isWhole, setIsWhole] = useState(false)
  const span = useMemo(() => (isWhole ? wholeSpan(cells ?? []) : mainSpan(cells ?? [])), [cells, isWhole])
  const grid = useMemo(() => coverageGrid(cells ?? [], { steps, places: MOST_PLACES, span }), [cells, steps, span])
  return (
    <section aria-labelledby="coverage" className="coverage" ref={box}>
      <h2 id="coverage">Who covers which minute, and where</h2>
      <p>
        <strong>No footage is not no event.</strong> A minute with few or no separate submissions says only that nobody
        sent what they saw there.
      </p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <p className="muted">Loading…</p>}
      {cells?.length === 0 && <p className="muted">Nothing with both a time and a place yet.</p>}
      {span && <Beyond {...{ span, isWhole, setIsWhole, zone: incident.zone }} />}
      {grid.steps.length > 0 && <CoverageTable {...{ grid, incident, scenes }} />}
    </section>
  )
}

interface BeyondProps {
  readonly span: CoverageSpan
  readonly isWhole: boolean
  readonly setIsWhole: (isWhole: boolean) => void
  readonly zone: string
}

/** What lies far away does not stretch the columns, and is not kept quiet about. */
function Beyond({ span: { outside, farthest }, isWhole, setIsWhole, zone }: BeyondProps) {
  if (isWhole)
    return (
      <p className="outside">
        <button type="button" onClick={() => setIsWhole(false)}>
          Back to where most of it lies
        </button>
      </p>
    )
  if (outside === 0 || farthest === undefined) return null
  return (
    <p className="outside" data-outside={outside}>
      {outside === 1 ? '1 covered minute lies' : `${outside} covered minutes lie`} outside these columns, the farthest
      at {dayAndMinute(farthest, zone)}.{' '}
      <button type="button" onClick={() => setIsWhole(true)}>
        Show all
      </button>
    </p>
  )
}

interface CoverageTableProps extends CoverageStripProps {
  readonly grid: CoverageGrid
}

function CoverageTable({ grid, incident, scenes }: CoverageTableProps) {
  const { zone } = incident
  const { steps, stepMs, rows, more } = grid
  return (
    <>
      <p className="muted">
        {steps[0] !== undefined && dayAndMinute(steps[0], zone)}, {zone}; each column is {span(stepMs)}
        {stepMs > 60_000 && ', and shows its emptiest and its fullest minute'}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-label="Separate submissions by minute and place">
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">Place</th>
              {steps.map((at) => (
                <th key={at} scope="col">
                  {shortTime(at, zone)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{placeWords(row, scenes)}</th>
                {row.steps.map((step, at) => (
                  <td key={steps[at]} className={`heat-${levelOf(step)}`}>
                    {step ? countWords(step) : <span aria-hidden="true">·</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="muted heat-legend">
        <span className="heat-none">0</span> nobody <span className="heat-gaps">0–4</span> minutes with nobody{' '}
        <span className="heat-few">1–2</span> few <span className="heat-some">3+</span> three or more separate
        submissions · a dot: nothing is known of that minute there
      </p>
      {more > 0 && (
        <p className="muted">
          And {more} more place{more === 1 ? '' : 's'} with fewer submissions.
        </p>
      )}
    </>
  )
}

const levelOf = (step: Covered | undefined): string => {
  if (!step) return 'untold'
  if (step.most === 0) return 'none'
  if (step.fewest === 0) return 'gaps'
  return step.fewest < 3 ? 'few' : 'some'
}

const countWords = ({ fewest, most }: Covered): string => (fewest === most ? String(most) : `${fewest}–${most}`)

function placeWords({ lat, lon, sizeM }: CoverageRow, scenes: readonly Scene[]): string {
  const scene = sceneAt({ lat, lon, sizeM }, scenes)
  const where = `${lat.toFixed(4)}, ${lon.toFixed(4)}`
  return `${scene === undefined ? '' : `Scene ${scene + 1} · `}${where} (${Math.round(sizeM)} m)`
}
