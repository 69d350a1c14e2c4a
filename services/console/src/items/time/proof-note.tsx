import { PROOF_WORDS } from './when-words.ts'

/** A summary of packages/timeline/README.md, shown beside the reasons for an officer who must justify a time. */
export const ProofNote = () => (
  <details className="proof">
    <summary>{PROOF_WORDS.title}</summary>
    <ul className="reasons">
      <li>{PROOF_WORDS.likely}</li>
      <li>{PROOF_WORDS.wrong}</li>
      <li>{PROOF_WORDS.calibrated}</li>
      <li>{PROOF_WORDS.separate}</li>
      <li>{PROOF_WORDS.pins}</li>
      <li>{PROOF_WORDS.noFootage}</li>
    </ul>
  </details>
)
