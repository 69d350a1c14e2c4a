import { Link } from '../shared/parts/link.tsx'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { useMayOpen } from './platform-api.ts'

/** Renders nothing unless the officer may open incidents. */
export function OperationsLink() {
  return useMayOpen() === true ? <Link href="/operations">{OPERATIONS_WORDS.title}</Link> : null
}
