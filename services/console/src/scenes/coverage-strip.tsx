import { useMemo, useRef, useState } from 'react'
import { SCENE_WORDS } from '../evidence/scenes/scene-catalog.ts'
import { sceneAt } from '../evidence/scenes/scene-words.ts'
import { useCoverage } from '../evidence/scenes/use-scenes.ts'
import type { IncidentFacts, Scene } from '../shared/api/types.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { useWidth } from '../shared/parts/use-width.ts'
import { pointOf } from '../shared/words/number.ts'
import { dayAndMinute, shortDay, shortTime, span } from '../shared/words/time.ts'
import { type CoverageGrid, type CoverageRow, type Covered, coverageGrid } from './coverage-grid.ts'
import { type CoverageSpan, mainSpan, wholeSpan } from './coverage-span.ts'
import { COVERAGE_WORDS } from './coverage-words.ts'

interface CoverageStripProps {
  readonly incident: IncidentFacts
  readonly scenes: readonly Scene[]
}

const MOST_PLACES = 30
const COLUMN_PX = 46
const HEAD_PX = 210

/** A table of minutes by places. It shows where few or no witnesses filmed. */
export function CoverageStrip({ incident, scenes }: CoverageStripProps) {
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const asked = useCoverage(incident)
  const cells = asked.data?.cells
  const steps = Math.max(6, Math.floor((width - HEAD_PX) / COLUMN_PX))
  const [isWhole, setIsWhole] = useState(false)
  const span = useMemo(() => (isWhole ? wholeSpan(cells ?? []) : mainSpan(cells ?? [])), [cells, isWhole])
  const grid = useMemo(() => coverageGrid(cells ?? [], { steps, places: MOST_PLACES, span }), [cells, steps, span])
  return (
    <section aria-labelledby="coverage" className="coverage" ref={box}>
      <h2 id="coverage">{COVERAGE_WORDS.title}</h2>
      <p>
        <strong>{COVERAGE_WORDS.notNoEvent}</strong> {COVERAGE_WORDS.says}
      </p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <p className="muted">{PARTS_WORDS.loading}</p>}
      {cells?.length === 0 && <p className="muted">{COVERAGE_WORDS.none}</p>}
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

/** Says how many covered minutes lie outside the table's columns, with a button that shows all of them or goes back. */
function Beyond({ span: { outside, farthest }, isWhole, setIsWhole, zone }: BeyondProps) {
  if (isWhole)
    return (
      <p className="outside">
        <button type="button" onClick={() => setIsWhole(false)}>
          {COVERAGE_WORDS.back}
        </button>
      </p>
    )
  if (outside === 0 || farthest === undefined) return null
  return (
    <p className="outside" data-outside={outside}>
      {COVERAGE_WORDS.outside(outside, dayAndMinute(farthest, zone))}{' '}
      <button type="button" onClick={() => setIsWhole(true)}>
        {COVERAGE_WORDS.showAll}
      </button>
    </p>
  )
}

interface CoverageTableProps extends CoverageStripProps {
  readonly grid: CoverageGrid
}

/** The head of a column. It includes the day if the columns span more than half a day. */
function headOf(at: number, steps: readonly number[], zone: string): string {
  const isLong = (steps.at(-1) ?? 0) - (steps[0] ?? 0) > HALF_DAY_MS
  return isLong ? `${shortDay(at, zone)} ${shortTime(at, zone)}` : shortTime(at, zone)
}
const HALF_DAY_MS = 12 * 3_600_000

function CoverageTable({ grid, incident, scenes }: CoverageTableProps) {
  const { zone } = incident
  const { steps, stepMs, rows, more } = grid
  return (
    <>
      <p className="muted">
        {COVERAGE_WORDS.eachColumn(steps[0] === undefined ? '' : dayAndMinute(steps[0], zone), zone, span(stepMs))}
        {stepMs > 60_000 && COVERAGE_WORDS.emptiest}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-label={COVERAGE_WORDS.table}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{COVERAGE_WORDS.place}</th>
              {steps.map((at) => (
                <th key={at} scope="col">
                  {headOf(at, steps, zone)}
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
        <span className="heat-none">0</span> {COVERAGE_WORDS.nobody} <span className="heat-gaps">0–4</span>{' '}
        {COVERAGE_WORDS.withNobody} <span className="heat-few">1–2</span> {COVERAGE_WORDS.few}{' '}
        <span className="heat-some">3+</span> {COVERAGE_WORDS.threeOrMore}
      </p>
      {more > 0 && <p className="muted">{COVERAGE_WORDS.more(more)}</p>}
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
  const where = pointOf(lat, lon, 4)
  return `${scene === undefined ? '' : `${SCENE_WORDS.scene(scene + 1)} · `}${where} (${Math.round(sizeM)} m)`
}
