import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useState } from 'react'
import { withParameter } from '../evidence/narrowing/filter.ts'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { type Columns, guessMapping } from './guess-mapping.ts'
import { CheckedRows, RawRows } from './log-rows.tsx'
import { FAULT_WORDS, LOG_WORDS } from './log-words.ts'
import { type Delimiter, MappingFields, type Reading } from './mapping-fields.tsx'

interface LogMappingProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly query: URLSearchParams
}

const logs = api.incidents[':incident'].police.logs[':item']

/** Lets the officer map a log's columns and test them on its first rows. Then the whole log is read. */
export function LogMapping({ incident, item, query }: LogMappingProps) {
  const param = { incident: incident.id, item }
  const preview = useQuery({
    queryKey: ['log', item],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(logs.$get({ param })),
  })
  const close = () => goTo(withParameter(query, 'log', undefined), 'replace')
  return (
    <section className="panel log-mapping" aria-labelledby="log-title">
      <h2 id="log-title">{LOG_WORDS.title}</h2>
      <p className="muted police-says">{LOG_WORDS.says}</p>
      {preview.error !== null && <Trouble cause={preview.error} again={() => void preview.refetch()} />}
      {preview.data !== undefined && (
        <Mapped {...{ incident, item, close }} kind={kindOf(query)} preview={preview.data} />
      )}
    </section>
  )
}

/**
 * The kind follows the origin that the officer chose. A log of any other origin counts as neither calls nor radio until
 * somebody says so.
 */
const kindOf = (query: URLSearchParams): Reading['kind'] =>
  query.get('of') === 'emergency-calls' ? 'call' : query.get('of') === 'radio' ? 'radio' : 'other'

interface MappedProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly close: () => void
  readonly kind: Reading['kind']
  readonly preview: {
    readonly encoding: InferRequestType<typeof logs.check.$post>['json']['encoding']
    readonly delimiter: Delimiter
    readonly hasHeader: boolean
    readonly byDelimiter: Readonly<Record<string, readonly (readonly string[])[]>>
  }
}

function Mapped({ incident, item, close, kind, preview }: MappedProps) {
  const queries = useQueryClient()
  const param = { incident: incident.id, item }
  const [reading, setReading] = useState<Reading>(() => ({
    ...{ delimiter: preview.delimiter, hasHeader: preview.hasHeader, zone: incident.zone, day: '', twice: 'both' },
    ...{ kind, ...guessMapping(preview.byDelimiter[preview.delimiter] ?? [], preview.hasHeader) },
  }))
  const rows = preview.byDelimiter[reading.delimiter] ?? []
  const json = () => ({ ...reading, encoding: preview.encoding, day: reading.format === 'time' ? reading.day : null })
  const check = useMutation({ mutationFn: () => answerOf(logs.check.$post({ param, json: json() })) })
  const read = useMutation({
    mutationFn: () => answerOf(logs.reading.$post({ param, json: json() })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['police', incident.id] }),
  })
  const change = (next: Partial<Reading>) => {
    check.reset()
    read.reset()
    setReading((known) => reguessed({ ...known, ...next }, next, preview.byDelimiter))
  }
  const isReady = reading.words.length > 0 && (reading.format !== 'time' || reading.day !== '')
  return (
    <>
      <RawRows rows={rows} hasHeader={reading.hasHeader} />
      <p className="muted">{LOG_WORDS.encoding(preview.encoding)}</p>
      <MappingFields {...{ reading, rows, change }} />
      <div className="actions">
        <button type="button" disabled={!isReady || check.isPending} onClick={() => check.mutate()}>
          {LOG_WORDS.check}
        </button>
        <button
          type="button"
          className="primary"
          disabled={check.data === undefined || read.isPending || check.data.bad === check.data.rows.length}
          onClick={() => read.mutate()}
        >
          {LOG_WORDS.keep}
        </button>
        <button type="button" onClick={close}>
          {LOG_WORDS.close}
        </button>
      </div>
      {check.error !== null && <Trouble cause={check.error} />}
      {read.error !== null && <ReadTrouble cause={read.error} />}
      {check.data !== undefined && read.data === undefined && (
        <CheckedRows rows={check.data.rows} bad={check.data.bad} zone={incident.zone} />
      )}
      <div role="status">
        {read.data !== undefined && (
          <>
            <p>
              <strong>{LOG_WORDS.done(countOf(read.data.kept), countOf(read.data.bad))}</strong>{' '}
              {read.data.twice > 0 && LOG_WORDS.twiceSome(read.data.twice)}
            </p>
            {read.data.badRows.length > 0 && <BadLines lines={read.data.badRows} />}
          </>
        )}
      </div>
    </>
  )
}

/** After a change of delimiter or header, the mapping is proposed again. */
function reguessed(
  known: Reading,
  next: Partial<Reading>,
  rows: Readonly<Record<string, readonly (readonly string[])[]>>,
): Reading {
  if (next.delimiter === undefined && next.hasHeader === undefined) return known
  const columns: Columns = guessMapping(rows[known.delimiter] ?? [], known.hasHeader)
  return { ...known, ...columns }
}

function ReadTrouble({ cause }: { readonly cause: unknown }) {
  if (cause instanceof Refused && cause.code === 'too-large')
    return (
      <p className="trouble" role="alert">
        {LOG_WORDS.tooMany}
      </p>
    )
  return <Trouble cause={cause} />
}

function BadLines({ lines }: { readonly lines: readonly { readonly line: number; readonly code: string }[] }) {
  return (
    <details>
      <summary>{LOG_WORDS.badList}</summary>
      <ul className="bad-lines">
        {lines.map(({ line, code }) => (
          <li key={line}>{LOG_WORDS.line(line, code in FAULT_WORDS ? FAULT_WORDS[parseFault(code)] : code)}</li>
        ))}
      </ul>
    </details>
  )
}

const parseFault = (code: string): keyof typeof FAULT_WORDS => code as keyof typeof FAULT_WORDS
