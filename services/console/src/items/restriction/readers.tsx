import type { Restriction } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'

export function Readers({ restriction: { readers } }: { readonly restriction: Pick<Restriction, 'readers'> }) {
  return readers.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && RESTRICTION_WORDS.and}
      <strong>
        <UntrustedText text={name} />
      </strong>
    </span>
  ))
}
