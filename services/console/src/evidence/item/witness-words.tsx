import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'

/** One line of what a witness said; renders nothing if they said nothing. */
export function Said({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <UntrustedText text={text} lines />
      </dd>
    </div>
  )
}
