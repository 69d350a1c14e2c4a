/** What the bars mean: shape carries it, colour only repeats the lane. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <svg width="34" height="14" aria-hidden="true" className="kind-image">
          <g className="bar bar-placed">
            <rect x="1" y="2" width="32" height="10" rx="5" />
            <circle cx="17" cy="7" r="5" />
          </g>
        </svg>
        interval and estimate
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true" className="kind-image">
          <defs>
            <pattern id="hatch-legend" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className="hatch-ground" width="6" height="6" />
              <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          <g className="bar bar-tentative">
            <rect x="1" y="2" width="32" height="10" rx="5" style={{ fill: 'url(#hatch-legend)' }} />
            <circle cx="17" cy="7" r="5" />
          </g>
        </svg>
        tentative
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true" className="kind-image">
          <g className="bar bar-bounded">
            <rect x="1" y="2" width="32" height="10" rx="2" />
          </g>
        </svg>
        only bounds known
      </li>
    </ul>
  )
}
