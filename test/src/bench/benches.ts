// All benches. The command `bench` lists and runs them, and the test suite runs the smallest size of each.
import type { Bench } from './bench.ts'
import { consoleBench } from './console/console-bench.ts'
import { danger } from './danger/danger.ts'
import { decode } from './decode/decode.ts'
import { firstCode } from './first-code.ts'
import { firstLight } from './first-light.ts'
import { firstPaint } from './first-paint.ts'
import { firstPaintQuic } from './first-paint-quic.ts'
import { habits } from './habits/habits-bench.ts'
import { mediaSpeed } from './media-speed/media-speed.ts'
import { metadata } from './metadata/metadata.ts'
import { slowPhones } from './phones/slow-phones.ts'
import { search } from './search/search.ts'
import { sound } from './sound/sound-bench.ts'
import { surge } from './surge.ts'
import { threeMinutes } from './three-minutes/three-minutes.ts'
import { intakeThroughput } from './throughput/intake-throughput.ts'
import { timelineQuery } from './timeline-query/timeline-query.ts'
import { timelineWorld } from './timeline-world/timeline-world.ts'

export const benches: readonly Bench[] = [
  firstLight,
  firstPaint,
  firstPaintQuic,
  firstCode,
  intakeThroughput,
  slowPhones,
  surge,
  metadata,
  decode,
  mediaSpeed,
  timelineQuery,
  search,
  timelineWorld,
  habits,
  consoleBench,
  sound,
  danger,
  threeMinutes,
]
