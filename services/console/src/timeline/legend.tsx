import type { ReactNode } from 'react'
import { FOOTINGS, type Footing } from './axis/grade.ts'
import { footingWords } from './axis/peek-words.ts'
import { LEGEND_WORDS } from './timeline-words.ts'

/** Explains the marks. Shapes carry the meaning; colours only repeat it. */
export function Legend() {
  return (
    <ul className="legend" aria-label={LEGEND_WORDS.name}>
      <Sign words={LEGEND_WORDS.placed}>
        <rect className="legend-bar" x="1" y="3" width="32" height="9" />
        <circle className="legend-dot" cx="17" cy="7.5" r="5" />
      </Sign>
      <Sign words={LEGEND_WORDS.likely}>
        <defs>
          <pattern id="hatch-legend" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        <rect className="legend-hatched" x="1" y="3" width="32" height="9" fill="url(#hatch-legend)" />
      </Sign>
      <Sign words={LEGEND_WORDS.open}>
        <rect className="legend-open" x="1" y="3" width="32" height="9" />
      </Sign>
      {FOOTINGS.map((footing) => (
        <Sign key={footing} words={footingWords(footing)} isSmall>
          <path className={`footing-${footing}`} d={DOTS[footing]} />
        </Sign>
      ))}
      <Sign words={LEGEND_WORDS.conflict} isSmall>
        <path className="legend-conflict" d="M8 2 14 12H2z" />
      </Sign>
      <Sign words={LEGEND_WORDS.urgent} isSmall>
        <circle className="legend-urgent" cx="8" cy="7.5" r="5.5" />
      </Sign>
    </ul>
  )
}

const DOTS = {
  anchored: 'M8 1 14.5 7.5 8 14 1.5 7.5z',
  agreed: 'M8 2.5a5 5 0 1 0 0 10 5 5 0 1 0 0-10z',
  own: 'M3.5 3h9v9h-9z',
  weak: 'M8 2 14 12.5H2z',
} as const satisfies Record<Footing, string>

interface SignProps {
  readonly words: string
  readonly isSmall?: boolean
  readonly children: ReactNode
}

const Sign = ({ words, isSmall = false, children }: SignProps) => (
  <li>
    <svg width={isSmall ? 16 : 34} height="15" aria-hidden="true">
      {children}
    </svg>
    {words}
  </li>
)
