import { FILTER_WORDS } from '../evidence/narrowing/filter-words.ts'

interface TagFilterProps {
  readonly tag: string | undefined
  readonly set: (tag: string | undefined) => void
}

export function TagFilter({ tag, set }: TagFilterProps) {
  return (
    <label>
      {FILTER_WORDS.tag}
      <input
        type="text"
        key={tag}
        maxLength={64}
        defaultValue={tag ?? ''}
        onBlur={(event) => {
          const text = event.target.value.trim()
          if (text !== (tag ?? '')) set(text === '' ? undefined : text)
        }}
      />
    </label>
  )
}
