interface OutsideProps {
  /** How many items lie outside the incident's own time. */
  readonly outside: number
  /** The officer chose what the axis shows. */
  readonly isChosen: boolean
  readonly fitAll: () => void
  readonly back: () => void
}

/** Strays do not flatten the axis, and are not kept quiet about. */
export function Outside({ outside, isChosen, fitAll, back }: OutsideProps) {
  if (outside === 0) return null
  return (
    <p className="outside" data-outside={outside}>
      {isChosen ? (
        <button type="button" onClick={back}>
          Back to the span of the incident
        </button>
      ) : (
        <button type="button" onClick={fitAll}>
          {outside === 1 ? '1 item is' : `${outside.toLocaleString('en-GB')} items are`} outside this span: show all
        </button>
      )}
    </p>
  )
}
