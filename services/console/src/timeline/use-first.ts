import { useEffect, useState } from 'react'

/**
 * A browser sends at most six requests to a server in parallel. So lower parts of the page wait until the requests
 * behind `has` were sent.
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
