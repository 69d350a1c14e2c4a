import { useQuery } from '@tanstack/react-query'
import { byItself } from '../../shared/api/client.ts'

/** A rendition of our own that is JSON; undefined until it is there, and where it can not be read. */
export function useRenditionJson<T>(address: string, parse: (body: unknown) => T | undefined): T | undefined {
  const asked = useQuery({
    queryKey: ['rendition', address],
    queryFn: async () => {
      const answer = await fetch(address, byItself)
      return answer.ok ? (parse(await answer.json()) ?? null) : null
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return asked.data ?? undefined
}
