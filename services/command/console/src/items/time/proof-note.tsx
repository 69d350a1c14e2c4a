/** In short what packages/timeline/README.md says: read beside the argument, by whoever has to answer for it. */
export const ProofNote = () => (
  <details className="proof">
    <summary>What this proves, and what it does not</summary>
    <ul className="reasons">
      <li>
        It says when the item most likely began, by the claims named here. It does not prove that a claim is true.
      </li>
      <li>
        A file's own time can be wrong, misread or forged. Only its arrival here is our own knowledge: nothing began
        after it had arrived.
      </li>
      <li>
        The interval should hold the truth nine times in ten. It was calibrated as said beside it, not on this incident.
      </li>
      <li>
        Items that agree are counted as separate submissions. Nobody knows whether the people behind them know each
        other.
      </li>
      <li>An officer's pin is never weighed down. The timeline without any pins can be worked out beside it.</li>
      <li>No footage of a moment is not no event.</li>
    </ul>
  </details>
)
