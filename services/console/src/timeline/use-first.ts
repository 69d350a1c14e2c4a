import { useEffect, useState } from 'react'

/**
 * A browser sends at most six requests to a server in parallel. So the lower parts of a page send theirs only this many
 * ms after `has` became true. By then the more urgent requests were sent.
 */
const AFTER_MS = 100

/** True a moment after `has` is true for the first time. */
export function useSoonAfter(has: boolean): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    if (!has || isAfter) return
    const timer = setTimeout(() => setAfter(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [has, isAfter])
  return isAfter
}
