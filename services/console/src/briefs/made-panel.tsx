import { notify } from '../shared/parts/notices.tsx'
import { Qr } from '../shared/parts/qr.tsx'
import { BRIEFS_WORDS } from './briefs-words.ts'
import type { MadeBrief } from './composer.tsx'

/** Shows the address while this tab knows it: the address is stored nowhere else. */
export function MadePanel({ made }: { readonly made: MadeBrief }) {
  const { address } = made
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => notify({ text: BRIEFS_WORDS.copied }),
      () => undefined,
    )
  return (
    <div className="brief-made">
      <Qr text={address} label={BRIEFS_WORDS.scan} />
      <div className="brief-made-says">
        <p>{BRIEFS_WORDS.madeSays}</p>
        <p className="brief-address">{address}</p>
        <div className="actions">
          <button type="button" onClick={() => void copy()}>
            {BRIEFS_WORDS.copy}
          </button>
          <a className="button" href={address} target="_blank" rel="noreferrer">
            {BRIEFS_WORDS.openPage}
          </a>
        </div>
      </div>
    </div>
  )
}
