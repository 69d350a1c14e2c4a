import { MOVE_WORDS } from './move-words.ts'
import type { Standing } from './use-move.ts'

interface ChooseWholeProps {
  readonly standing: Standing
  readonly isWhole: boolean
  readonly onChoose: (isWhole: boolean) => void
}

/** Asks whether to move this file or its whole sending. Asks nothing if there is no difference. */
export function ChooseWhole({ standing, isWhole, onChoose }: ChooseWholeProps) {
  if (standing.sending + standing.arriving <= 1 && !standing.words) return null
  return (
    <fieldset className="officers">
      <legend>{MOVE_WORDS.what}</legend>
      {[false, true].map((whole) => (
        <label key={String(whole)} className="check">
          <input type="radio" name="move-what" checked={isWhole === whole} onChange={() => onChoose(whole)} />
          <span>{whole ? wholeOf(standing) : MOVE_WORDS.thisOne}</span>
        </label>
      ))}
    </fieldset>
  )
}

const wholeOf = ({ sending, arriving, words }: Standing): string =>
  MOVE_WORDS.whole(sending) +
  (words ? MOVE_WORDS.andWords : '') +
  (arriving === 0 ? '' : MOVE_WORDS.andArriving(arriving))
