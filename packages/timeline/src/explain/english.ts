import type { Phrases, ReasonFacts } from './phrases.ts'
import { agreesOf, atStart, doesOf, saysOf, subjectOf, within } from './sources.ts'

const others = (count: number): string => `${count} other recording${count === 1 ? '' : 's'}`

/** What holds the rig together: sounds, officers' links, or both. */
function tiedTo({ others: count, byHand }: ReasonFacts): string {
  const rest = others(count)
  if (byHand === 1) return `An officer has linked it by hand with ${rest}, which fixes how far apart they began.`
  const hand = byHand > 0 ? ', some of them by an officer’s hand' : ''
  return `It is tied to ${rest} by the same sounds${hand}, which fixes how far apart they began.`
}

const says = ({ name }: ReasonFacts): string => `${subjectOf(name)} ${saysOf(name)}`
const side = ({ isAfter }: ReasonFacts): string => (isAfter ? 'after' : 'before')
/**
 * The part of the sentence that says what tells the time: the number of clocks that agree, or a memory if there is no
 * clock.
 */
function whenSaid({ clocks, half }: ReasonFacts): string {
  if (clocks < 1)
    return `No clock says when that was; what a witness said of the time is all there is, so this is only likely (± ${half}).`
  const who = clocks === 1 ? 'One clock says' : `${clocks} clocks, satellite times or pins agree on`
  return `${who} when that was (± ${half}).`
}
/** A claim that is off and still counts: both is said in one place. */
const byWrongClock = (r: ReasonFacts): string =>
  `${says(r)} ${r.at} by a clock that is ${r.shift} ${r.isFast ? 'fast' : 'slow'} (± ${r.half}), as ${r.rigs === 1 ? 'one other comparison shows' : `${r.rigs} separate comparisons show`}. Put right, it is counted here. If that is wrong, this clock was right.`
const way = (isEarlier: boolean): string => (isEarlier ? 'earlier' : 'later')

export const ENGLISH: Phrases = {
  reasons: {
    plain: {
      'no-evidence-of-time': () => 'Nothing in the file says well enough when it began.',
      'bound.received': ({ at }) => `It arrived by ${at}, so it was made before that.`,
      'bound.claim': (r) => `${says(r)} that it existed by ${r.at}, so it was made before that.`,
      'bound.by-clock': (r) => `${says(r)} that it existed by ${r.at}, if that clock was right. Nobody checked it.`,
      'bound.by-clock-day': (r) =>
        `${says(r)} that it existed by ${r.at}. Nobody checked that clock, so a day is left for its error.`,
      'bound.from': (r) => `${says(r)} that it was not before ${r.at}.`,
      'bound.rig': (r) =>
        `Of the ${r.others + 1} recordings that it is tied to, itself among them, one is known to lie ${side(r)} a limit; so this one lies ${side(r)} ${r.at}.`,
      'duration.subtracted': () =>
        'That clock is written when a recording ends, so the length of the recording was taken off.',
      'rig.position': (r) => `${tiedTo(r)} ${whenSaid(r)}`,
      'anchor.of-rig': (r) =>
        `${tiedTo(r)} An officer has pinned the time of one of them, and this one follows from it.`,
      anchor: () => 'An officer has pinned this item; it is held there, whatever else is said.',
      'link.tentative': () =>
        'One link by sound alone places it, from a recording that has a time; nothing else supports that link, so this is only likely.',
      'twin.of': () =>
        'Another file here shows the same and has a time; this copy begins with it. Nothing else says so, so this is only likely.',
      'clock.checked': () =>
        'The clock of this device was checked against other recordings and places in this incident, and corrected where it was off.',
      'clock.corrected': (r) =>
        `${says(r)} ${r.at} by a clock that is ${r.shift} ${r.isFast ? 'fast' : 'slow'} (± ${r.half}), ` +
        `as ${r.rigs === 1 ? 'one other comparison shows' : `${r.rigs} separate comparisons show`}; put right, it is counted here.`,
    },
    zones: {
      'zone.stated': (offset) => `The zone ${offset} is stated.`,
      'zone.from-file': (offset) =>
        `That clock has no zone; another entry of the same file, or the place in it, gives ${offset}.`,
      'zone.from-gps': (offset) => `That clock has no zone; compared with the file's GPS time it ran at ${offset}.`,
      'zone.from-device': (offset) => `That clock has no zone; other files of the same device show ${offset}.`,
      'zone.assumed': (offset) => `That clock has no zone; the incident's zone ${offset} is assumed.`,
      'zone.unknown': () => 'That clock has no zone and nothing helps, so every zone on earth is possible.',
    },
    claim: (r, speaksOf) =>
      `${says(r)}${{ start: '', end: ' that it ended; it began at', day: ' that it was on' }[speaksOf]} ${r.at}${r.detail}.`,
    agrees: (r) => `${subjectOf(r.name)} ${agreesOf(r.name)}: ${r.at}${r.detail}.`,
    fits: (r) =>
      `${subjectOf(r.name)} ${doesOf(r.name)} not contradict it: ${r.at}${r.detail}. That is too wide to confirm anything.`,
    reading: (at) => `The same words may also mean ${at}, which does not fit what is used here.`,
    unknownTime: 'an unknown time',
    someClaim: 'A claim',
    zone: (zone, from) => ['zone', zone, from].filter((part) => part !== '').join(' '),
  },
  conflicts: {
    codes: {
      'conflict.after-received': ({ first, by }) =>
        `${atStart(subjectOf(first))} lies ${by} after the file had arrived here, which cannot be: that clock was wrong.`,
      'conflict.disagrees': ({ first, second, by, isEarlier }) =>
        second === undefined
          ? `${atStart(subjectOf(first))} ${saysOf(first)} ${by} ${way(isEarlier)} than where the item stands.`
          : `${atStart(subjectOf(second))} ${saysOf(second)} ${by} ${way(isEarlier)} than ${within(first)}.`,
      'conflict.zone': ({ first, by, isEarlier }) =>
        `${atStart(subjectOf(first))} states another time zone than this place has. If only its zone was set wrong, it began ${by} ${way(isEarlier)}.`,
      'conflict.far': ({ first, by }) =>
        `${atStart(subjectOf(first))} ${saysOf(first)} ${by} before it arrived. It is an old recording, or the clock lost its date: nothing tells which.`,
      'conflict.clock': ({ first, by, isEarlier, corrected }) =>
        corrected
          ? byWrongClock(corrected)
          : `${atStart(subjectOf(first))} ${saysOf(first)} ${by} ${way(isEarlier)}: the clock of this device was off, as others show. If the others were wrong, this would be right.`,
      'conflict.rig': ({ count, by, isEarlier }) =>
        count === 1
          ? `A clock of a recording that is tied to it says a time ${by} ${way(isEarlier)}. Both cannot be right.`
          : `${count} clocks of recordings that are tied to it agree with one another on a time ${by} ${way(isEarlier)}. Both cannot be right.`,
      'conflict.link': ({ by }) =>
        `A link by sound to another recording was not used: it lies ${by} off what other links and clocks say.`,
      'conflict.twin': ({ by }) =>
        `A copy of it here has a time of its own that lies ${by} off. Both are kept; neither moves the other.`,
      'conflict.cycle': ({ by }) =>
        `A link by sound was not used: with it this item would have to begin after it had arrived, or before an officer's limit (${by} apart).`,
      'conflict.officers-link': ({ by }) =>
        `A link that an officer made with another recording was not used: it lies ${by} off what other links and clocks say.`,
      'conflict.officers-cycle': ({ by }) =>
        `A link that an officer made was not used: with it this item would have to begin after it had arrived, or before an officer's limit (${by} apart).`,
      'conflict.anchor': ({ by, isEarlier }) =>
        `An officer pinned this item; all else that is known of it puts it ${by} ${way(isEarlier)}. The pin holds.`,
    },
    anotherClaim: 'another claim',
  },
  summary: {
    limits: (from, to) =>
      `Nothing says when it began; it lies ${from === undefined ? '' : `after ${from} and `}before ${to}. These are limits and no estimate.`,
    placed: (by, [at, from, to], wide) =>
      `${{ anchor: 'An officer pinned it', placed: 'It began', probably: 'It probably began' }[by]} at ${at}, between ${from} and ${to} (${wide} wide).`,
    noWidth: 'A bar between limits is not calibrated: it holds whenever its limits hold.',
    ownInterval: "The interval is the officer's own.",
    uncalibrated:
      'No made world had enough items of this kind: its width is the model’s alone; it is not calibrated, and it has not been checked on real incidents.',
    held: (share, n) =>
      `In made worlds that it was not set on ${share} % of ${n} items of this kind lay within their intervals.`,
    past: 'That is fewer than nine in ten, and a wider interval would say nothing; so it is never certain. It has not been checked on real incidents.',
    set: 'The width was set on other made worlds, so that nine in ten hold there; it has not been checked on real incidents.',
  },
}
