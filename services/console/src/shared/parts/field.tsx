import { type InputHTMLAttributes, useId } from 'react'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> & {
  readonly label: string
  readonly hint?: string
  /** What is wrong with the value, and what would be right. */
  readonly problem?: string | undefined
  readonly value: string
  readonly set: (value: string) => void
}

export function Field({ label, hint, problem, set, ...rest }: FieldProps) {
  const id = useId()
  const describedBy = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ].join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
        {...(problem === undefined ? {} : { 'aria-invalid': true })}
        onChange={(event) => set(event.target.value)}
      />
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p className="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The number in a field. Undefined if the field is empty or holds no number. */
export const numberOf = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}
