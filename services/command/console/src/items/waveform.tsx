import { useQuery } from '@tanstack/react-query'
import { byItself } from '../api/client.ts'

const WIDTH = 600
const HEIGHT = 90

/** The loudness along the recording, drawn from our own JSON. */
export function Waveform({ address }: { readonly address: string }) {
  const asked = useQuery({
    queryKey: ['waveform', address],
    queryFn: async () => {
      const answer = await fetch(address, byItself)
      return answer.ok ? parsePeaks(await answer.json()) : []
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const peaks = asked.data ?? []
  if (peaks.length === 0) return null
  const step = WIDTH / peaks.length
  const line = peaks.map((peak, index) => {
    const half = Math.max(0.5, (Math.min(Math.max(peak, 0), 1) * HEIGHT) / 2)
    const x = (index + 0.5) * step
    return `M${x.toFixed(1)} ${(HEIGHT / 2 - half).toFixed(1)}V${(HEIGHT / 2 + half).toFixed(1)}`
  })
  return (
    <svg className="waveform" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={line.join('')} />
    </svg>
  )
}

function parsePeaks(body: unknown): readonly number[] {
  if (typeof body !== 'object' || body === null || !('peaks' in body) || !Array.isArray(body.peaks)) return []
  return body.peaks.slice(0, 4000).filter((peak): peak is number => typeof peak === 'number')
}
