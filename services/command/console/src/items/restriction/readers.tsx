import type { Restriction } from '../../api/types.ts'
import { UntrustedText } from '../../parts/untrusted-text.tsx'

export function Readers({ restriction: { readers } }: { readonly restriction: Pick<Restriction, 'readers'> }) {
  return readers.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ' and '}
      <strong>
        <UntrustedText text={name} />
      </strong>
    </span>
  ))
}
