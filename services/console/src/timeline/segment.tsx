import type { ReactNode } from 'react'

interface SegmentProps {
  readonly isOn: boolean
  readonly act: () => void
  readonly children: ReactNode
}

/** One of several that stand beside each other. */
export const Segment = ({ isOn, act, children }: SegmentProps) => (
  <button type="button" aria-pressed={isOn} onClick={act}>
    {children}
  </button>
)
