/**
 * The closed list of log events and their fields. An event or field that is not listed here does not compile, and is
 * dropped at run time. Kinds: `id` is one of our ids or a row number; `code` a short stable word; `count` and `ms`
 * whole numbers; `size` a size class; `flag` a boolean. There is deliberately no kind for text.
 */
export type FieldKind = 'id' | 'code' | 'count' | 'ms' | 'size' | 'flag'
export type Level = 'info' | 'warn' | 'error'

interface EventShape {
  readonly level: Level
  readonly fields: Readonly<Record<string, FieldKind>>
}

const error = { errorName: 'code', errorCode: 'code', errorAt: 'code' } as const
const job = { queue: 'code', row: 'id', item: 'id', code: 'code', attempt: 'count', durationMs: 'ms' } as const

export const EVENTS = {
  // every process
  'process.ready': { level: 'info', fields: { port: 'count', healthPort: 'count' } },
  'process.stopping': { level: 'info', fields: { reason: 'code' } },
  'process.stopped': { level: 'info', fields: { code: 'code' } },
  'process.fault': { level: 'error', fields: { ...error, code: 'code' } },
  'process.warning': { level: 'warn', fields: { ...error, code: 'code' } },
  'config.refused': { level: 'error', fields: { variable: 'code', code: 'code' } },
  'dependency.lost': { level: 'warn', fields: { ...error, what: 'code' } },
  'dependency.back': { level: 'info', fields: { what: 'code' } },
  'request.refused': { level: 'info', fields: { code: 'code', status: 'count', route: 'code', count: 'count' } },
  'request.fault': { level: 'error', fields: { ...error, code: 'code', route: 'code' } },
  // intake
  'submission.created': { level: 'info', fields: { incident: 'id', submission: 'id' } },
  'upload.created': { level: 'info', fields: { incident: 'id', submission: 'id', upload: 'id', sizeClass: 'size' } },
  'upload.refused': { level: 'info', fields: { incident: 'id', upload: 'id', code: 'code', sizeClass: 'size' } },
  'segment.committed': { level: 'info', fields: { upload: 'id', sizeClass: 'size', durationMs: 'ms', reason: 'code' } },
  'segment.failed': { level: 'warn', fields: { ...error, upload: 'id', code: 'code', attempt: 'count' } },
  'upload.completed': { level: 'info', fields: { upload: 'id', sizeClass: 'size', segments: 'count' } },
  'upload.withdrawn': { level: 'info', fields: { upload: 'id' } },
  'upload.taken-over': { level: 'info', fields: { upload: 'id' } },
  'store.probed': { level: 'info', fields: { ability: 'code', flag: 'flag', code: 'code' } },
  // relay
  'relay.sent': { level: 'info', fields: { queue: 'code', count: 'count', durationMs: 'ms' } },
  'relay.requeued': { level: 'warn', fields: { queue: 'code', count: 'count', reason: 'code' } },
  'relay.fault': { level: 'error', fields: { ...error, code: 'code' } },
  // workers
  'job.done': { level: 'info', fields: job },
  'job.skipped': { level: 'info', fields: job },
  'job.retry': { level: 'warn', fields: { ...job, ...error, retryAfterMs: 'ms' } },
  'job.dead': { level: 'error', fields: { ...job, ...error } },
  'job.lease-lost': { level: 'warn', fields: job },
  'job.fault': { level: 'error', fields: { ...job, ...error } },
  'key.proven': { level: 'info', fields: { incident: 'id', key: 'id' } },
  'item.preserved': {
    level: 'info',
    fields: { item: 'id', incident: 'id', sizeClass: 'size', segments: 'count', durationMs: 'ms' },
  },
  'item.lock-missing': {
    level: 'error',
    fields: { item: 'id', incident: 'id', object: 'code', asked: 'code', found: 'code' },
  },
  'locks.extended': { level: 'info', fields: { incident: 'id', count: 'count', durationMs: 'ms' } },
  'locks.refused': { level: 'error', fields: { incident: 'id', item: 'id', object: 'code', code: 'code' } },
  'drop.freed': { level: 'info', fields: { upload: 'id', count: 'count' } },
  'item.inspected': {
    level: 'info',
    fields: { item: 'id', outcome: 'code', kind: 'code', claims: 'count', durationMs: 'ms' },
  },
  'rendition.made': {
    level: 'info',
    fields: { item: 'id', kind: 'code', recipe: 'code', sizeClass: 'size', durationMs: 'ms' },
  },
  'rendition.refused': { level: 'warn', fields: { item: 'id', kind: 'code', code: 'code', durationMs: 'ms' } },
  'sound.printed': { level: 'info', fields: { item: 'id', outcome: 'code', durationMs: 'ms' } },
  'item.linked': { level: 'info', fields: { item: 'id', count: 'count', links: 'count', durationMs: 'ms' } },
  'revision.stored': {
    level: 'info',
    fields: { incident: 'id', number: 'count', items: 'count', flag: 'flag', durationMs: 'ms' },
  },
  'sandbox.mode': { level: 'info', fields: { mode: 'code', code: 'code' } },
  'recipe.off': { level: 'warn', fields: { recipe: 'code', lacks: 'code' } },
  'recipe.unchecked': { level: 'warn', fields: {} },
  // command
  'session.opened': { level: 'info', fields: { officer: 'id', session: 'id' } },
  'session.closed': { level: 'info', fields: { officer: 'id', session: 'id', code: 'code' } },
  'sign-in.refused': { level: 'warn', fields: { code: 'code' } },
  'look.opened': { level: 'info', fields: { officer: 'id', item: 'id', kind: 'code' } },
  'live.opened': { level: 'info', fields: { incident: 'id', officer: 'id' } },
  'alarm.raised': { level: 'warn', fields: { incident: 'id', count: 'count' } },
  'alarm.called': { level: 'info', fields: { incident: 'id', kind: 'code', code: 'code', attempt: 'count' } },
  // ops and the embedded stack
  'incident.opened': { level: 'info', fields: { incident: 'id', kind: 'code' } },
  'incident.closed': { level: 'info', fields: { incident: 'id', kind: 'code' } },
  'clock.checked': { level: 'info', fields: { source: 'code', offsetMs: 'ms' } },
  'canary.passed': { level: 'info', fields: { durationMs: 'ms' } },
} as const satisfies Record<string, EventShape>

export type EventName = keyof typeof EVENTS
