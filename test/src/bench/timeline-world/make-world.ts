import type { Link } from '@firsthand/domain'
import type { ItemInput } from '@firsthand/timeline'
import { anchorClaim, nudges } from './anchors.ts'
import { judgeTruths } from './corroborate.ts'
import { draftAll } from './drafts.ts'
import { type Draw, drawOf, nth } from './draw.ts'
import { type Incident, makeIncident } from './incident.ts'
import { type Bench, makeItem, type TaggedClaim } from './make-item.ts'
import type { Recall } from './recall.ts'
import { type Parcel, type Sending, sendAll } from './sendings.ts'
import { type Heard, type Pair, soundLinks } from './sound-links.ts'
import { stage } from './staging.ts'
import { statementClaims } from './statements.ts'
import type { Campaign, MadeWorld, Truth, WorldOptions } from './truth.ts'
import { firstTruth } from './truth-of.ts'
import { twinsOf } from './twin-pairs.ts'
import { wrongLinks } from './wrong-links.ts'

/** A random stream for each part of a world. A change in one part then leaves the others unchanged. */
const STREAM = {
  incident: 1,
  drafts: 2,
  staging: 3,
  sendings: 4,
  items: 5,
  anchors: 6,
  sound: 7,
  wrong: 8,
  twins: 9,
  order: 10,
}

/** Makes one incident as a solver would get it, with its truth. The same options make the same world. */
export function makeWorld(options: WorldOptions): MadeWorld {
  const { items, seed, staged, wrongLinks: wrongPercent, recall = 'measured' } = options
  const incident = makeIncident(drawOf(seed, STREAM.incident), items)
  const fakes = Math.round((items * staged) / 100)
  const honest = draftAll(drawOf(seed, STREAM.drafts), incident, items - fakes)
  const { happenings, nextId } = honest
  const { drafts, campaigns } = stage({ draw: drawOf(seed, STREAM.staging), incident, happenings, nextId }, fakes)
  const sendings = drawOf(seed, STREAM.sendings)
  const sent = [...sendAll(sendings, honest.drafts), ...sendAll(sendings, drafts)]
  const bench: Bench = {
    draw: drawOf(seed, STREAM.items),
    seed,
    incident,
    middleMs: (incident.fromMs + incident.toMs) / 2,
    clocks: new Map(),
    errors: new Map(),
  }
  const made = makeItems(bench, sent, drawOf(seed, STREAM.anchors))
  const links = linksOf(made, { seed, campaigns, wrongPercent, recall })
  return finish({ made, ...links, incident, seed, campaigns })
}

interface Made {
  readonly inputs: ItemInput[]
  readonly truths: Truth[]
  readonly heard: Heard[]
}

function makeItems(bench: Bench, sent: readonly Sending[], anchors: Draw): Made {
  const made: Made = { inputs: [], truths: [], heard: [] }
  for (const sending of sent) {
    const told = toldOf(bench, sending)
    for (const parcel of sending.parcels) addItem(bench, { sending, parcel, told, anchors }, made)
  }
  return made
}

interface Adding {
  readonly sending: Sending
  readonly parcel: Parcel
  readonly told: readonly TaggedClaim[]
  readonly anchors: Draw
}

function addItem(bench: Bench, { sending, parcel, told, anchors }: Adding, made: Made): void {
  const { rec } = parcel.draft
  const { input, startMs, durationMs } = makeItem(bench, sending, parcel, told)
  const anchor = anchorClaim(anchors, parcel.draft, startMs)
  const item = made.inputs.length
  made.inputs.push(anchor === undefined ? input : { ...input, claims: [anchor, ...input.claims] })
  made.truths.push(firstTruth(bench, { draft: parcel.draft, input, startMs, isAnchored: anchor !== undefined }))
  if (rec.medium === 'photo' || rec.site === -1 || parcel.draft.form === 'screenshot') return
  const place = input.claims.find((claim) => claim.about === 'place' && claim.radiusM <= 60)
  made.heard.push({
    item,
    site: rec.site,
    event: rec.event,
    startMs,
    durationMs,
    spot: rec.spot,
    fromSourceM: rec.fromSourceM,
    knownSpot: place?.about === 'place' ? { lat: place.lat, lon: place.lon } : undefined,
    campaign: rec.campaign,
    recording: rec.id,
    clarity: parcel.draft.form === 'original' ? anchors.between(0.55, 1) : anchors.between(0.45, 0.95),
  })
}

function toldOf(bench: Bench, sending: Sending): readonly TaggedClaim[] {
  const { draft, receivedAt } = nth(sending.parcels, 0)
  const { rec } = draft
  const atMs = rec.startMs + rec.shiftMs
  const claims = statementClaims({
    draw: bench.draw,
    scene: { atMs, endMs: atMs + rec.durationMs, spot: rec.spot },
    receivedAt: nth(sending.parcels, sending.parcels.length - 1).receivedAt,
    civilMs: bench.incident.zone.offsetAt(receivedAt),
    isOfSeveral: sending.parcels.length > 1,
    isSecondHand: sending.sender !== rec.person,
  })
  const statement = bench.draw.id('st')
  return claims.map((claim) => ({ claim, statement }))
}

interface Linking {
  readonly seed: number
  readonly campaigns: readonly Campaign[]
  readonly wrongPercent: number
  readonly recall: Recall
}

/** Sound links, right and wrong. If fakes were staged at another place, few of their links lead to honest files. */
function linksOf({ heard }: Made, { seed, campaigns, wrongPercent, recall }: Linking): Linked {
  const tieShare = (campaign: number): number => (campaigns[campaign]?.isTied === true ? 0.35 : 0)
  const { pairs: right, met } = soundLinks(drawOf(seed, STREAM.sound), heard, { tieShare, recall })
  const wrong = Math.round((right.length * wrongPercent) / (100 - wrongPercent))
  const sane = heard.filter(({ campaign }) => campaign === undefined)
  const events = new Map(heard.map(({ item, event }) => [item, event]))
  const found = right.filter(({ a, b, how }) => how === 'sound' && events.get(a) === events.get(b)).length
  return { pairs: [...right, ...wrongLinks(drawOf(seed, STREAM.wrong), sane, right, wrong)], sound: { met, found } }
}

interface Linked {
  readonly pairs: readonly Pair[]
  readonly sound: MadeWorld['sound']
}

interface Finishing extends Linked {
  readonly made: Made
  readonly incident: Incident
  readonly seed: number
  readonly campaigns: readonly Campaign[]
}

/** Shuffles the items, so that neither an item's id nor its position reveals its truth. */
function finish({ made, pairs, sound, incident, seed, campaigns }: Finishing): MadeWorld {
  const order = drawOf(seed, STREAM.order)
  const { inputs, truths } = made
  const all = [...pairs, ...nudges(drawOf(seed, STREAM.anchors + 100), pairs, truths)]
  const twins = twinsOf(drawOf(seed, STREAM.twins), inputs, truths)
  judgeTruths({ inputs, truths, pairs: all, twins })
  const links = order.shuffle(all).map((pair) => ({ link: asLink(order, pair, inputs), how: pair.how }))
  const turn = order.shuffle(inputs.map((_, index) => index))
  return {
    world: {
      items: turn.map((index) => nth(inputs, index)),
      links: links.map(({ link }) => link),
      twins: order.shuffle([...twins]),
      hints: { zone: incident.zone.steps },
    },
    truths: turn.map((index) => nth(truths, index)),
    links: links.map(({ how }) => ({ isWrong: how === 'random' || how === 'period' || how === 'cluster', how })),
    seed,
    campaigns,
    sound,
  }
}

/** A link runs from the smaller id to the larger. */
function asLink(draw: Draw, pair: Pair, inputs: readonly ItemInput[]): Link {
  const [a, b] = [nth(inputs, pair.a).item, nth(inputs, pair.b).item]
  const isForward = a < b
  const drift = pair.driftPpm === undefined ? {} : { driftPpm: isForward ? pair.driftPpm : -pair.driftPpm }
  return {
    id: draw.id('li'),
    kind: pair.how === 'nudge' ? 'officer' : 'sound',
    a: isForward ? a : b,
    b: isForward ? b : a,
    offsetMs: Math.round((isForward ? pair.offsetMs : -pair.offsetMs) * 100) / 100,
    sdMs: pair.sdMs,
    ...drift,
    strength: Math.round(pair.strength * 1000) / 1000,
  }
}
