import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useDraft } from '../shared/parts/drafts.ts'
import { FilePick } from '../shared/parts/file-pick.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { fromWall, toWall } from '../shared/words/wall-time.ts'
import { ORIGIN_WORDS, POLICE_WORDS, type PoliceOrigin } from './police-words.ts'
import { startSending } from './sending.ts'

export type AddKind = 'file' | 'web' | 'log'

interface AddFormProps {
  readonly incident: IncidentFacts
  readonly kind: AddKind
  readonly onAdded: () => void
}

const ORIGINS = {
  file: ['cctv', 'seized-device', 'body-camera', 'helicopter', 'drone', 'dash-camera', 'radio', 'other'],
  web: ['web'],
  log: ['emergency-calls', 'radio', 'other'],
} as const satisfies Record<AddKind, readonly PoliceOrigin[]>

const MOST_FILES = 50
const PICK = { file: 'pickFiles', web: 'pickCapture', log: 'pickLog' } as const

/**
 * One of the three ways to add material. Its texts and files are kept until they are added, even if the officer visits
 * another page.
 */
export function AddForm({ incident, kind, onAdded }: AddFormProps) {
  const id = useId()
  const { zone } = incident
  const about = `police:${incident.id}/${kind}`
  const [files, setFiles] = useDraft<readonly File[]>(`${about}/files`, [])
  const [origin, setOrigin] = useDraft<PoliceOrigin | ''>(`${about}/origin`, kind === 'web' ? 'web' : '')
  const [reason, setReason] = useDraft(about, '')
  const [web, setWeb] = useDraft(`${about}/web`, () => ({
    ...{ url: '', seenAt: toWall(Date.now(), zone), pageTime: '' },
  }))
  const send = useSending(about)
  const [round, setRound] = useState(0)
  const adding = useMutation({
    mutationFn: () => add({ incident: incident.id, zone, kind, origin, reason, files, web }),
    onSuccess: () => {
      setRound(round + 1)
      onAdded()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => adding.mutate())
  }
  const isTooMany = files.length > MOST_FILES
  return (
    <form onSubmit={submit} className="police-form">
      <FilePick
        key={round}
        label={POLICE_WORDS[PICK[kind]]}
        required
        multiple={kind !== 'log'}
        kept={files}
        {...(kind === 'log' ? { accept: '.csv,.tsv,.txt,text/csv,text/plain' } : {})}
        pick={(picked) => setFiles([...picked])}
      />
      {kind === 'web' ? (
        <WebFields {...{ web, setWeb, zone }} />
      ) : (
        <label>
          {POLICE_WORDS.origin}
          <select required value={origin} onChange={(event) => setOrigin(parseOrigin(event.target.value))}>
            <option value="">{POLICE_WORDS.choose}</option>
            {ORIGINS[kind].map((one) => (
              <option key={one} value={one}>
                {ORIGIN_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label htmlFor={id}>{kind === 'web' ? POLICE_WORDS.webReason : POLICE_WORDS.reason}</label>
      <textarea
        {...{ id, rows: 2, minLength: 3, maxLength: 2000, required: true, value: reason }}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="muted">{POLICE_WORDS.recorded}</p>
      <p className="form-error" role="alert">
        {isTooMany ? POLICE_WORDS.tooMany : adding.error === null ? '' : troubleWords(adding.error)}
      </p>
      <button type="submit" className="primary" disabled={adding.isPending || isTooMany}>
        {POLICE_WORDS.add}
      </button>
    </form>
  )
}

const parseOrigin = (value: string): PoliceOrigin | '' => value as PoliceOrigin | ''

interface Web {
  readonly url: string
  readonly seenAt: string
  readonly pageTime: string
}

interface WebFieldsProps {
  readonly web: Web
  readonly setWeb: (web: Web) => void
  readonly zone: string
}

function WebFields({ web, setWeb, zone }: WebFieldsProps) {
  return (
    <>
      <label>
        {POLICE_WORDS.url}
        <input
          {...{ type: 'url', required: true, maxLength: 2000, autoComplete: 'off', value: web.url }}
          placeholder="https://"
          onChange={(event) => setWeb({ ...web, url: event.target.value })}
        />
        <span className="muted">{POLICE_WORDS.urlNote}</span>
      </label>
      <label>
        {POLICE_WORDS.seenAt(zone)}
        <input
          {...{ type: 'datetime-local', step: 1, required: true, value: web.seenAt }}
          onChange={(event) => setWeb({ ...web, seenAt: event.target.value })}
        />
      </label>
      <label>
        {POLICE_WORDS.pageTime}
        <input
          {...{ type: 'datetime-local', step: 1, value: web.pageTime }}
          onChange={(event) => setWeb({ ...web, pageTime: event.target.value })}
        />
        <span className="muted">{POLICE_WORDS.bound}</span>
      </label>
    </>
  )
}

interface Adding {
  readonly incident: string
  readonly zone: string
  readonly kind: AddKind
  readonly origin: PoliceOrigin | ''
  readonly reason: string
  readonly files: readonly File[]
  readonly web: Web
}

async function add({ incident, zone, kind, origin, reason, files, web }: Adding): Promise<void> {
  const seenAt = fromWall(web.seenAt, zone)
  const pageTime = web.pageTime === '' ? null : (fromWall(web.pageTime, zone) ?? null)
  const { material } = await answerOf(
    api.incidents[':incident'].police.$post({
      param: { incident },
      json: {
        ...{ kind, reason, origin: origin === '' ? 'other' : origin },
        ...(kind === 'web' ? { web: { url: web.url, seenAt: seenAt ?? 0, pageTime } } : {}),
        files: files.map(({ name, type, lastModified, size }) => ({
          ...{ name, lastModified, bytes: size, mediaType: type === '' ? 'application/octet-stream' : type },
        })),
      },
    }),
  )
  for (const [at, file] of files.entries()) startSending({ incident, material, number: at + 1, file })
}
