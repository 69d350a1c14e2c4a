import type { ReactNode } from 'react'

interface SegmentProps {
  readonly isOn: boolean
  readonly act: () => void
  readonly children: ReactNode
}

/** A button for one of several adjacent choices. */
export const Segment = ({ isOn, act, children }: SegmentProps) => (
  <button type="button" aria-pressed={isOn} onClick={act}>
    {children}
  </button>
)
