import { CLOCK_WORDS } from './wall-words.ts'

export function WallKeyList() {
  const keys = [
    [['Space'], CLOCK_WORDS.keyPlay],
    [[',', '.'], CLOCK_WORDS.keyFrame],
    [['←', '→'], CLOCK_WORDS.keySecond],
    [['[', ']'], CLOCK_WORDS.keySpeed],
    [['I', 'O', '\\'], CLOCK_WORDS.keyLoop],
    [['1', '2', '3', '4'], CLOCK_WORDS.keyTile],
    [['B'], CLOCK_WORDS.keyFlip],
  ] as const
  return (
    <details className="wall-keys">
      <summary>{CLOCK_WORDS.keys}</summary>
      <dl>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
