import { useQuery } from '@tanstack/react-query'
import { inBackground } from '../../shared/api/client.ts'

/** Fetches a rendition that is JSON. Undefined until it is loaded, or if it cannot be read. */
export function useRenditionJson<T>(address: string, parse: (body: unknown) => T | undefined): T | undefined {
  const asked = useQuery({
    queryKey: ['rendition', address],
    queryFn: async () => {
      const answer = await fetch(address, inBackground)
      return answer.ok ? (parse(await answer.json()) ?? null) : null
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return asked.data ?? undefined
}
