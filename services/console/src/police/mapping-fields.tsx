import { useId } from 'react'
import type { Columns } from './guess-mapping.ts'
import { FORMAT_WORDS, LOG_WORDS, type TimeFormat } from './log-words.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

export interface Reading extends Columns {
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
  readonly zone: string
  readonly day: string
  readonly twice: 'earlier' | 'later' | 'both'
  readonly kind: 'call' | 'radio' | 'other'
}

interface MappingFieldsProps {
  readonly reading: Reading
  readonly rows: readonly (readonly string[])[]
  readonly change: (next: Partial<Reading>) => void
}

const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const FORMATS = [
  'iso',
  'ymd',
  'dmy',
  'mdy',
  'time',
  'epoch-s',
  'epoch-ms',
  'excel',
] as const satisfies readonly TimeFormat[]
const DELIMITERS = [',', ';', '\t', '|'] as const

export function MappingFields({ reading, rows, change }: MappingFieldsProps) {
  const zones = useId()
  const names = namesOf(rows, reading.hasHeader)
  const column = (name: 'date' | 'unit' | 'place' | 'lat' | 'lon') => (
    <ColumnChoice
      key={name}
      label={LOG_WORDS[name]}
      names={names}
      chosen={reading[name]}
      isOptional
      choose={(at) => change({ [name]: at })}
    />
  )
  return (
    <div className="mapping-fields">
      <Choice
        label={LOG_WORDS.delimiter}
        chosen={reading.delimiter}
        choices={DELIMITERS.map((one) => [one, LOG_WORDS[one]])}
        choose={(delimiter) => change({ delimiter })}
      />
      <label className="save-choice">
        <input
          type="checkbox"
          checked={reading.hasHeader}
          onChange={(event) => change({ hasHeader: event.target.checked })}
        />{' '}
        {LOG_WORDS.header}
      </label>
      <Choice
        label={LOG_WORDS.kind}
        chosen={reading.kind}
        choices={(['call', 'radio', 'other'] as const).map((one) => [one, LOG_WORDS[one]])}
        choose={(kind) => change({ kind })}
      />
      <ColumnChoice
        label={LOG_WORDS.time}
        names={names}
        chosen={reading.time}
        choose={(at) => change({ time: at ?? 0 })}
      />
      {column('date')}
      <Choice
        label={LOG_WORDS.format}
        chosen={reading.format}
        choices={FORMATS.map((one) => [one, FORMAT_WORDS[one]])}
        choose={(format) => change({ format })}
      />
      {reading.format === 'time' && (
        <label>
          {LOG_WORDS.day}
          <input type="date" required value={reading.day} onChange={(event) => change({ day: event.target.value })} />
        </label>
      )}
      <label>
        {LOG_WORDS.zone}
        <input list={zones} value={reading.zone} onChange={(event) => change({ zone: event.target.value })} />
        <datalist id={zones}>
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </label>
      <Choice
        label={LOG_WORDS.twice}
        chosen={reading.twice}
        choices={(['both', 'earlier', 'later'] as const).map((one) => [one, LOG_WORDS[one]])}
        choose={(twice) => change({ twice })}
      />
      <fieldset className="mapping-words">
        <legend>{LOG_WORDS.text}</legend>
        {names.map((name, at) => (
          <label key={at} className="save-choice">
            <input
              type="checkbox"
              checked={reading.words.includes(at)}
              onChange={(event) =>
                change({
                  words: event.target.checked
                    ? [...reading.words, at].sort((a, b) => a - b)
                    : reading.words.filter((one) => one !== at),
                })
              }
            />{' '}
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      {(['unit', 'place', 'lat', 'lon'] as const).map(column)}
    </div>
  )
}

const namesOf = (rows: MappingFieldsProps['rows'], hasHeader: boolean): readonly string[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => {
    const name = hasHeader ? (rows[0]?.[at] ?? '').trim().slice(0, 60) : ''
    return name === '' ? LOG_WORDS.column(at + 1) : name
  })

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly chosen: T
  readonly choices: readonly (readonly [T, string])[]
  readonly choose: (value: T) => void
}

function Choice<T extends string>({ label, chosen, choices, choose }: ChoiceProps<T>) {
  return (
    <label>
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          const found = choices.find(([value]) => value === event.target.value)
          if (found) choose(found[0])
        }}
      >
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ColumnChoiceProps {
  readonly label: string
  readonly names: readonly string[]
  readonly chosen: number | null
  readonly isOptional?: boolean
  readonly choose: (at: number | null) => void
}

function ColumnChoice({ label, names, chosen, isOptional = false, choose }: ColumnChoiceProps) {
  return (
    <label>
      {label}
      <select
        value={chosen ?? ''}
        onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}
      >
        {isOptional && <option value="">{LOG_WORDS.none}</option>}
        {names.map((name, at) => (
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
