import { type Draw, drawOf, nth } from '../timeline-world/draw.ts'
import { LONGEST_S } from './base-media.ts'
import type { Draft, Habit, Sender, Shot } from './habit.ts'
import { ANDROID_HABITS } from './programs/android.ts'
import { CAMERAS } from './programs/cameras.ts'
import { byWall, modified } from './programs/device.ts'
import { EDITORS } from './programs/editors.ts'
import { IPHONE } from './programs/iphone.ts'
import { MESSENGERS } from './programs/messengers.ts'
import { PHOTO_APPS } from './programs/photo-apps.ts'
import { SCREENS } from './programs/screens.ts'
import { makeScene, momentOf, type Scene } from './scene.ts'
import { makeSender } from './senders.ts'
import { stamp } from './stamps.ts'

const HABITS: readonly Habit[] = [
  ...IPHONE,
  ...ANDROID_HABITS,
  ...CAMERAS,
  ...MESSENGERS,
  ...SCREENS,
  ...PHOTO_APPS,
  ...EDITORS,
]

export interface Planned {
  readonly id: string
  readonly habit: Habit
  readonly sender: Sender
  readonly draft: Draft
  /** Number of the recording; copies share it. */
  readonly recording: number
  /** True start of what the file holds; of a screen, of what it shows. */
  readonly startMs: number
  /** How long the file runs, ms. 0: a picture. */
  readonly lengthMs: number
  /** Epoch ms at which the file arrived, rounded up to the minute. */
  readonly receivedAt: number
  /** The item whose bytes it is. */
  readonly sameBytesAs: string | undefined
}

export interface Plan {
  readonly scene: Scene
  readonly items: readonly Planned[]
}

const MINUTE = 60_000
const DAY = 86_400_000
const MOST_FILES = 5
/** The share of a messenger's copies whose original somebody sent as well. */
const ORIGINAL_TOO = 0.4
const SAME_BYTES = 0.03
/** The share of recordings that are of other days. */
const OLD = 0.05

/** Invents the incident and all files, without writing any. One seed makes one plan on every machine. */
export function makePlan(seed: number, items: number): Plan {
  const draw = drawOf(seed, 41)
  const scene = makeScene(draw)
  const plan: Planned[] = []
  while (plan.length < items) plan.push(...sending(draw, scene, plan).slice(0, items - plan.length))
  return { scene, items: plan }
}

function sending(draw: Draw, scene: Scene, before: readonly Planned[]): readonly Planned[] {
  const sender = makeSender(draw, scene)
  const count =
    sender.afterMs < MINUTE
      ? 1
      : draw.weighted([
          [1, 45],
          [2, 25],
          [3, 15],
          [4, 10],
          [MOST_FILES, 5],
        ])
  const shots = Array.from({ length: count }, () => ({ startMs: momentOf(draw, scene), lengthMs: lengthOf(draw) }))
  const lastMs = Math.max(...shots.map(({ startMs, lengthMs }) => startMs + lengthMs))
  const sentMs = lastMs + sender.afterMs + 2000
  const mine: Planned[] = []
  for (const { startMs, lengthMs } of shots) {
    const isOld = draw.chance(OLD)
    const shot = {
      draw,
      scene,
      by: sender,
      sentMs,
      lengthMs,
      startMs: isOld ? startMs - draw.logUniform(0.1, 900) * DAY : startMs,
    }
    mine.push(oneItem(shot, before.length + mine.length, before))
  }
  return mine
}

/** Most films of a crowd are short; some run for a minute. */
const lengthOf = (draw: Draw): number =>
  Math.round(Math.min((LONGEST_S - 5) * 1000, Math.max(1000, draw.logNormal(9000, 0.9))))

function oneItem(shot: Shot, recording: number, before: readonly Planned[]): Planned {
  const { draw, by, sentMs } = shot
  const twin = draw.chance(SAME_BYTES) ? earlier(shot, before, () => true) : undefined
  if (twin !== undefined)
    return {
      ...twin,
      draft: passedOn(shot, twin),
      id: draw.id('it'),
      sender: by,
      receivedAt: rounded(sentMs),
      sameBytesAs: twin.id,
    }
  const habit = draw.weighted(HABITS.filter((one) => one.by.includes(by.kind)).map((one) => [one, one.weight] as const))
  const first = planned({ shot, habit, recording }, habit.write(shot))
  if (habit.of !== 'copy' || first.draft.isScreen === true || !draw.chance(ORIGINAL_TOO)) return first
  const original = earlier(
    shot,
    before,
    (one) => one.habit.of === 'own' && one.draft.base.form === first.draft.base.form,
  )
  if (original === undefined) return first
  const again = { ...shot, startMs: original.startMs, lengthMs: Math.max(1000, original.lengthMs) }
  const second = planned({ shot: again, habit, recording: original.recording }, habit.write(again))
  return second.draft.base.form === first.draft.base.form ? second : first
}

/** The same bytes, as a document or by a messenger that leaves films alone, under its old name or one of the messenger. */
function passedOn(shot: Shot, { draft, startMs, lengthMs }: Planned): Draft {
  const { draw, sentMs } = shot
  const savedMs = draw.between(startMs + lengthMs + MINUTE / 2, sentMs)
  const renamed = `${stamp(byWall(shot, savedMs), 'video_%Y-%M-%D_%h-%m-%s')}${draft.name.slice(draft.name.lastIndexOf('.'))}`
  const isRenamed = draft.base.form === 'film' && draw.chance(0.5)
  return { ...draft, name: isRenamed ? renamed : draft.name, lastModified: modified(shot, savedMs) }
}

/** Some item of others that existed well before this one is sent. */
function earlier(
  { draw, sentMs, by }: Shot,
  before: readonly Planned[],
  isFit: (one: Planned) => boolean,
): Planned | undefined {
  const fit = before.filter((one) => isFit(one) && one.sender !== by && one.startMs + one.lengthMs + MINUTE < sentMs)
  return fit.length === 0 ? undefined : nth(fit, draw.whole(0, fit.length - 1))
}

interface Known {
  readonly shot: Shot
  readonly habit: Habit
  readonly recording: number
}

const planned = ({ shot, habit, recording }: Known, draft: Draft): Planned => ({
  id: shot.draw.id('it'),
  ...{ habit, sender: shot.by, draft, recording },
  startMs: draft.startMs ?? shot.startMs,
  lengthMs: 'lengthMs' in draft.base ? draft.base.lengthMs : 0,
  receivedAt: rounded(shot.sentMs),
  sameBytesAs: undefined,
})

const rounded = (ms: number): number => Math.ceil(ms / MINUTE) * MINUTE
