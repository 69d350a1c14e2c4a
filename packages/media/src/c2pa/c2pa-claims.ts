import { type FileFlag, TRUST } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import { joinReadings, NOTHING, notAfter, type TimeReading, timeClaim } from '../claims/time-claim.ts'
import type { C2paRun } from './read-c2pa.ts'

/** Trust in a manifest's time without a trusted signer: no more than in other metadata of the file. */
const UNTRUSTED = 25

/**
 * Claims from a manifest's times. The time of the signature is an upper bound for the scene. `c2pa.created` is when the
 * maker says that the file was created. Both have high trust only if the bytes are intact AND the signer is trusted. A
 * broken manifest gives no time at all.
 */
export function c2paReading({ found, run }: C2paRun): TimeReading {
  if (found === undefined) return unread(run)
  const state = found.isValid ? (found.isTrusted ? 'c2pa-trusted' : 'c2pa-untrusted') : 'c2pa-invalid'
  const flags = [sign(state, seenBy(found)), ...sourceSigns(found.actions), ...editSigns(found.actions)]
  if (!found.isValid) return { claims: [], flags }
  return joinReadings([{ claims: [], flags }, signed(found.signedAt, found), created(found)])
}

function unread(run: C2paRun['run']): TimeReading {
  if (run.reason === 'remote') return { claims: [], flags: [sign('c2pa-remote')] }
  if (run.outcome === 'silent') return NOTHING
  return { claims: [], flags: [sign('c2pa-unread', { reason: run.reason ?? run.outcome })] }
}

function seenBy({
  isValid,
  isTrusted,
  manifests,
  signedAt,
  hasTrustedStamp,
  failures,
  actions,
}: Found): FileFlag['evidence'] {
  const steps = [...new Set(actions.map(({ action }) => action))].slice(0, 8).join(' ')
  return {
    valid: isValid,
    trusted: isTrusted,
    manifests,
    ...(signedAt === undefined ? {} : { stamped: hasTrustedStamp }),
    ...(failures.length === 0 ? {} : { failures: failures.slice(0, 5).join(' ') }),
    ...(steps === '' ? {} : { actions: steps }),
  }
}

type Found = NonNullable<C2paRun['found']>

function signed(at: string | undefined, { isTrusted }: Found): TimeReading {
  if (at === undefined) return NOTHING
  return timeClaim({
    source: 'c2pa.signature',
    reader: 'c2pa',
    raw: at,
    ref: 'upper',
    clock: 'document',
    trust: isTrusted ? TRUST.c2pa : UNTRUSTED,
    errorModel: notAfter(2000),
    unzoned: 'none',
  })
}

/** The time of `c2pa.created`. A camera signs while it records, but only a trusted signer is believed. */
function created({ actions, isTrusted }: Found): TimeReading {
  const raw = actions.find(({ action, when }) => action === 'c2pa.created' && when !== undefined)?.when
  if (raw === undefined) return NOTHING
  return timeClaim({
    source: 'c2pa.created',
    reader: 'c2pa',
    raw,
    ref: isTrusted ? 'start' : 'upper',
    clock: 'document',
    trust: isTrusted ? TRUST.c2pa - 1 : UNTRUSTED,
    errorModel: isTrusted ? { kind: 'normal', sdMs: 2000 } : notAfter(2000),
    unzoned: 'none',
  })
}

const SYNTHETIC = /(trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia|compositeSynthetic)$/
const EDITS =
  /^c2pa\.(edited|cropped|resized|color_adjustments|drawing|filtered|placed|transcoded|repackaged|removed|redacted|converted|opened)/

const sourceSigns = (actions: Found['actions']): TimeReading['flags'] => {
  const type = actions
    .map(({ sourceType }) => SYNTHETIC.exec(sourceType ?? '')?.[1])
    .find((found) => found !== undefined)
  return type === undefined ? [] : [sign('generated', { by: 'c2pa', type })]
}

const editSigns = (actions: Found['actions']): TimeReading['flags'] => {
  const steps = [...new Set(actions.map(({ action }) => action).filter((action) => EDITS.test(action)))]
  return steps.length === 0 ? [] : [sign('edited', { by: 'c2pa', actions: steps.slice(0, 8).join(' ') })]
}
