import { withParameters } from '../evidence/narrowing/filter.ts'
import { CHOICE_WORDS, CHOICES, type ChoicePart, FILTER_WORDS } from '../evidence/narrowing/filter-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { fromWall, toWall } from '../shared/words/wall-time.ts'
import { FilterChips } from './filter-chips.tsx'
import { PlaceFilter } from './place-filter.tsx'
import { TagFilter } from './tag-filter.tsx'
import type { Asked } from './use-search.ts'

interface SearchFiltersProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
  readonly asked: Asked
}

/** The filters are in the address, but not the words. A shared link shows another officer the same filters. */
export function SearchFilters({ incident, query, asked }: SearchFiltersProps) {
  const set = (words: Readonly<Record<string, string | undefined>>) =>
    goTo(`${withParameters(query, words)}${location.hash}`, 'replace')
  const { zone } = incident
  return (
    <div className="search-filters-box">
      <details className="search-filters">
        <summary>{FILTER_WORDS.filters}</summary>
        <div className="search-filter-grid">
          {parseParts(Object.keys(CHOICES)).map((part) => (
            <label key={part}>
              {FILTER_WORDS[part]}
              <select
                value={asked.filter[part] ?? ''}
                onChange={(event) => set({ [part]: event.target.value === '' ? undefined : event.target.value })}
              >
                <option value="">{FILTER_WORDS.any}</option>
                {CHOICES[part].map((choice) => (
                  <option key={choice} value={choice}>
                    {CHOICE_WORDS[choice]}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <TimeField name={FILTER_WORDS.from} at={asked.from} zone={zone} set={(from) => set({ from })} />
          <TimeField name={FILTER_WORDS.to} at={asked.to} zone={zone} set={(to) => set({ to })} />
          <TagFilter tag={asked.filter.tag} set={(tag) => set({ tag })} />
          <PlaceFilter circle={asked.filter.circle} set={(circle) => set({ circle })} />
        </div>
      </details>
      <FilterChips {...{ asked, zone, set }} />
    </div>
  )
}

function parseParts(names: readonly string[]): readonly ChoicePart[] {
  return names as readonly ChoicePart[]
}

interface TimeFieldProps {
  readonly name: string
  readonly at: number | undefined
  readonly zone: string
  readonly set: (at: string | undefined) => void
}

function TimeField({ name, at, zone, set }: TimeFieldProps) {
  return (
    <label>
      {name}
      <input
        type="datetime-local"
        step={1}
        defaultValue={at === undefined ? '' : toWall(at, zone)}
        key={at}
        onBlur={(event) => {
          const found = event.target.value === '' ? undefined : fromWall(event.target.value, zone)
          if (found !== at) set(found === undefined ? undefined : String(found))
        }}
      />
    </label>
  )
}
