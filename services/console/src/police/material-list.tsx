import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { POLICE_MARK_WORDS } from '../evidence/item/police-words.ts'
import type { api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { FilePick } from '../shared/parts/file-pick.tsx'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { countOf } from '../shared/words/number.ts'
import { byteSize, dayAndMinute, dayAndTime } from '../shared/words/time.ts'
import { FILE_STATE_WORDS, ORIGIN_WORDS, POLICE_WORDS } from './police-words.ts'
import { startSending } from './sending.ts'
import { useSendings } from './sending-list.tsx'

export type Material = InferResponseType<
  (typeof api.incidents)[':incident']['police']['$get'],
  200
>['materials'][number]
type PoliceFile = Material['files'][number]

interface MaterialListProps {
  readonly incident: IncidentFacts
  readonly materials: readonly Material[]
}

/** Who brought what, from where, and how far each file has been processed. */
export function MaterialList({ incident, materials }: MaterialListProps) {
  return (
    <ol className="material-list">
      {materials.map((material) => (
        <li key={material.material} className="panel" data-material={material.material}>
          <p className="text-marks">
            <span className="chip chip-police">{POLICE_MARK_WORDS.police}</span>
            <span className="chip">{ORIGIN_WORDS[material.origin]}</span>
          </p>
          {material.reason !== null && (
            <p>
              <UntrustedText text={material.reason} lines />
            </p>
          )}
          {material.url !== null && (
            <p className="material-url">
              <UntrustedText text={material.url} />
              {material.seenAt !== null && (
                <span className="muted">
                  {' · '}
                  {POLICE_WORDS.seenAt(incident.zone)}: {dayAndTime(material.seenAt, incident.zone)}
                </span>
              )}
            </p>
          )}
          <ul className="material-files">
            {material.files.map((file) => (
              <FileLine key={file.number} {...{ incident, material, file }} />
            ))}
          </ul>
          <p className="muted">
            <UntrustedText text={POLICE_WORDS.by(material.officerName)} /> · {dayAndMinute(material.at, incident.zone)}
          </p>
        </li>
      ))}
    </ol>
  )
}

interface FileLineProps {
  readonly incident: IncidentFacts
  readonly material: Material
  readonly file: PoliceFile
}

function FileLine({ incident, material, file }: FileLineProps) {
  const isRunning = useSendings().some(
    ({ key, state }) => key === `${material.material}/${file.number}` && state !== 'done',
  )
  const home = `/incidents/${incident.id}`
  const isOnItsWay = file.item === null && file.state !== 'arrived' && file.state !== 'gone'
  const mayAdd = incident.may.includes('police-add')
  return (
    <li data-file={file.number} data-state={file.state}>
      <p>
        {file.name === null ? (
          <span className="muted">{POLICE_WORDS.nameWithheld}</span>
        ) : (
          <UntrustedText text={file.name} />
        )}{' '}
        <span className="muted">{byteSize(file.bytes)}</span>{' '}
        <span className={file.state === 'ready' ? 'chip chip-placed' : 'chip chip-arriving'}>
          {FILE_STATE_WORDS[file.state]}
          {isOnItsWay && file.offset > 0 && ` · ${Math.floor((100 * file.offset) / Math.max(1, file.bytes))} %`}
        </span>
      </p>
      {file.reading !== null && (
        <p className="muted">{POLICE_WORDS.rows(countOf(file.reading.kept), countOf(file.reading.bad))}</p>
      )}
      {file.item !== null && (
        <p className="actions">
          <Link href={`${home}/items/${file.item}`}>{POLICE_WORDS.openItem}</Link>
          {material.kind === 'log' && mayAdd && (
            <Link href={`${home}/police?log=${file.item}&of=${material.origin}`}>
              {file.reading === null ? POLICE_WORDS.mapColumns : POLICE_WORDS.readAgain}
            </Link>
          )}
        </p>
      )}
      {isOnItsWay && !isRunning && mayAdd && <PickAgain {...{ incident, material, file }} />}
    </li>
  )
}

/** After the page was closed, the browser gives no access to the file until the officer picks it again. */
function PickAgain({ incident, material, file }: FileLineProps) {
  const [isOther, setOther] = useState(false)
  const pick = ([picked]: readonly File[]) => {
    if (!picked) return
    // A different file of the same name must not be mixed with the bytes that were sent.
    const isSameTime = file.lastModified === null || picked.lastModified === file.lastModified
    const isSame = picked.name === file.name && picked.size === file.bytes && isSameTime
    setOther(!isSame)
    if (isSame) startSending({ incident: incident.id, material: material.material, number: file.number, file: picked })
  }
  return (
    <>
      <FilePick label={POLICE_WORDS.pickAgain} pick={pick} />
      {isOther && <p className="form-error">{POLICE_WORDS.otherFile}</p>}
    </>
  )
}
