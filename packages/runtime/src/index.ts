export { type CanaryCode, type CanaryDeps, CanaryFailed, runCanary } from './canary/run-canary.ts'
export { type Clock, MINUTE_MS, roundUpToMinute, systemClock } from './clock.ts'
export {
  type Config,
  ConfigError,
  type Environment,
  optional,
  readConfig,
  type Setting,
  setting,
  withDefault,
} from './config.ts'
export { EVENTS, type EventName, type FieldKind, type Level } from './events.ts'
export { describeFault, type FaultFacts } from './fault.ts'
export { type Health, type HealthCheck, type HealthOptions, startHealth } from './health.ts'
export { TimeLimitError, withLimit } from './limit.ts'
export { createLogger, type EventFields, type FaultEvent, type Logger, type LoggerOptions } from './logger.ts'
export {
  type Counter,
  createMetrics,
  DURATION_SECONDS,
  type Histogram,
  type HistogramOptions,
  type Labels,
  type Metrics,
} from './metrics.ts'
export { type Rounds, startRounds } from './rounds.ts'
export { openScratch, type Scratch } from './scratch.ts'
export { Secret } from './secret.ts'
export { createShutdown, type ProcessHost, type Shutdown, type ShutdownOptions } from './shutdown.ts'
export { SIZE_CLASSES, type SizeClass, sizeClass } from './size-class.ts'
export { type Desk, HEAP_GROWTH, openThread, serveThread, type Thread } from './thread.ts'
export { offsetsOf } from './zone-offset.ts'
