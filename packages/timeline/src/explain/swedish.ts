import type { Phrases, ReasonFacts } from './phrases.ts'
import { atStart, within } from './sources.ts'

const others = (count: number): string => (count === 1 ? 'en annan inspelning' : `${count} andra inspelningar`)

/** What holds the rig together: sounds, officers' links, or both. */
function tiedTo({ others: count, byHand }: ReasonFacts): string {
  const fixes = 'vilket fastställer hur långt från varandra de började.'
  if (byHand === 1) return `En tjänsteman har för hand länkat den med ${others(count)}, ${fixes}`
  const hand = byHand > 0 ? ', delvis för hand av en tjänsteman' : ''
  return `Den är bunden till ${others(count)} av samma ljud${hand}, ${fixes}`
}

/**
 * The part of the sentence that says what tells the time: the number of clocks that agree, or a memory if there is no
 * clock.
 */
function whenSaid({ clocks, half }: ReasonFacts): string {
  if (clocks < 1)
    return `Ingen klocka säger när det var; tiden vilar bara på vad ett vittne har sagt, så detta är bara troligt (± ${half}).`
  const who = clocks === 1 ? 'En klocka säger' : `${clocks} klockor, satellittider eller fästen är överens om`
  return `${who} när det var (± ${half}).`
}

/** A claim that is off and still counts: both is said in one place. */
const byWrongClock = ({ name, at, shift, isFast, half, rigs }: ReasonFacts): string =>
  `${name} säger ${at} med en klocka som går ${shift} ${isFast ? 'före' : 'efter'} (± ${half}), vilket ${rigs === 1 ? 'en annan jämförelse visar' : `${rigs} skilda jämförelser visar`}. Rättad räknas den här. Om det inte stämmer gick klockan rätt.`
const way = (isEarlier: boolean): string => (isEarlier ? 'tidigare' : 'senare')
const side = ({ isAfter }: ReasonFacts): string => (isAfter ? 'efter' : 'före')

export const SWEDISH: Phrases = {
  reasons: {
    plain: {
      'no-evidence-of-time': () => 'Inget i filen säger tillräckligt väl när den började.',
      'bound.received': ({ at }) => `Den hade kommit senast ${at}, så den gjordes dessförinnan.`,
      'bound.claim': ({ name, at }) => `${name} säger att den fanns senast ${at}, så den gjordes dessförinnan.`,
      'bound.by-clock': (r) => `${r.name}: den fanns senast ${r.at}, om klockan gick rätt. Ingen har kontrollerat den.`,
      'bound.by-clock-day': (r) =>
        `${r.name}: den fanns senast ${r.at}. Ingen har kontrollerat klockan, så ett dygn lämnas för dess fel.`,
      'bound.from': ({ name, at }) => `${name} säger att den inte är från tiden före ${at}.`,
      'bound.rig': (r) =>
        `Den hör till ${r.others + 1} inspelningar som är bundna till varandra, och en av dem ligger ${side(r)} en gräns; därför ligger den här ${side(r)} ${r.at}.`,
      'duration.subtracted': () =>
        'Den klockan skrivs när en inspelning slutar, så inspelningens längd har dragits av.',
      'rig.position': (r) => `${tiedTo(r)} ${whenSaid(r)}`,
      'anchor.of-rig': (r) => `${tiedTo(r)} En tjänsteman har fäst tiden för en av dem, och den här följer av den.`,
      anchor: () => 'En tjänsteman har fäst det här objektet; det hålls där, vad som än sägs i övrigt.',
      'link.tentative': () =>
        'En enda länk genom ljud placerar den, från en inspelning som har en tid; inget annat stöder länken, så detta är bara troligt.',
      'twin.of': () =>
        'En annan fil här visar samma sak och har en tid; den här kopian börjar med den. Inget annat säger det, så detta är bara troligt.',
      'clock.checked': () =>
        'Enhetens klocka har jämförts med andra inspelningar och platser i händelsen och rättats där den gick fel.',
      'clock.corrected': ({ name, at, shift, isFast, half, rigs }) =>
        `${name} säger ${at} med en klocka som går ${shift} ${isFast ? 'före' : 'efter'} (± ${half}), vilket ${rigs === 1 ? 'en annan jämförelse visar' : `${rigs} skilda jämförelser visar`}; rättad räknas den här.`,
    },
    zones: {
      'zone.stated': (offset) => `Tidszonen ${offset} är angiven.`,
      'zone.from-file': (offset) =>
        `Klockan saknar tidszon; en annan uppgift i samma fil, eller platsen i den, ger ${offset}.`,
      'zone.from-gps': (offset) => `Klockan saknar tidszon; jämförd med filens GPS-tid gick den i ${offset}.`,
      'zone.from-device': (offset) => `Klockan har ingen zon; andra filer från samma enhet visar ${offset}.`,
      'zone.assumed': (offset) => `Klockan saknar tidszon; händelsens tidszon ${offset} antas.`,
      'zone.unknown': () => 'Klockan saknar tidszon och inget hjälper, så varje tidszon är möjlig.',
    },
    claim: ({ name, at, detail }, speaksOf) =>
      `${name} säger${{ start: '', end: ' när den slutade; den började', day: ' att det var' }[speaksOf]} ${at}${detail}.`,
    agrees: ({ name, at, detail }) => `${name} stämmer överens: ${at}${detail}.`,
    fits: ({ name, at, detail }) => `${name} säger inte emot: ${at}${detail}. Det är för brett för att bekräfta något.`,
    reading: (at) => `Samma ord kan också betyda ${at}, vilket inte passar det som används här.`,
    unknownTime: 'en okänd tid',
    someClaim: 'En uppgift',
    zone: (zone, from) => ['tidszon', zone, from].filter((part) => part !== '').join(' '),
  },
  conflicts: {
    codes: {
      'conflict.after-received': ({ first, by }) =>
        `${atStart(first)} ligger ${by} efter det att filen hade kommit hit, vilket är omöjligt: klockan gick fel.`,
      'conflict.disagrees': ({ first, second, by, isEarlier }) =>
        second === undefined
          ? `${atStart(first)} säger ${by} ${way(isEarlier)} än där objektet står.`
          : `${atStart(second)} säger ${by} ${way(isEarlier)} än ${within(first)}.`,
      'conflict.zone': ({ first, by, isEarlier }) =>
        `${atStart(first)}: tidszonen är inte platsens. Om bara zonen var fel började den ${by} ${isEarlier ? 'tidigare' : 'senare'}.`,
      'conflict.far': ({ first, by }) =>
        `${atStart(first)}: tiden ligger ${by} före ankomsten. Inspelningen är gammal, eller klockan tappade sitt datum; inget visar vilket.`,
      'conflict.clock': ({ first, by, isEarlier, corrected }) =>
        corrected
          ? byWrongClock(corrected)
          : `${atStart(first)} säger ${by} ${way(isEarlier)}: enhetens klocka gick fel, som andra visar. Om de andra hade fel skulle den här ha rätt.`,
      'conflict.rig': ({ count, by, isEarlier }) =>
        count === 1
          ? `En klocka i en inspelning som är bunden till den säger en tid ${by} ${way(isEarlier)}. Båda kan inte ha rätt.`
          : `${count} klockor i inspelningar som är bundna till den är överens om en tid ${by} ${way(isEarlier)}. Båda kan inte ha rätt.`,
      'conflict.link': ({ by }) =>
        `En länk genom ljud till en annan inspelning användes inte: den ligger ${by} från vad andra länkar och klockor säger.`,
      'conflict.twin': ({ by }) =>
        `En kopia av den har en egen tid som ligger ${by} ifrån. Båda behålls; ingen av dem flyttar den andra.`,
      'conflict.cycle': ({ by }) =>
        `En länk genom ljud användes inte: med den skulle objektet ha börjat efter att det kom, eller före en tjänstemans gräns (${by} isär).`,
      'conflict.officers-link': ({ by }) =>
        `En länk som en tjänsteman gjorde till en annan inspelning användes inte: den ligger ${by} från vad andra länkar och klockor säger.`,
      'conflict.officers-cycle': ({ by }) =>
        `En länk som en tjänsteman gjorde användes inte: med den skulle objektet ha börjat efter att det kom, eller före en tjänstemans gräns (${by} isär).`,
      'conflict.anchor': ({ by, isEarlier }) =>
        `En tjänsteman har fäst objektet; allt annat som är känt lägger det ${by} ${way(isEarlier)}. Fästet gäller.`,
    },
    anotherClaim: 'en annan uppgift',
  },
  summary: {
    limits: (from, to) =>
      `Inget säger när den började; den ligger ${from === undefined ? '' : `efter ${from} och `}före ${to}. Detta är gränser och ingen uppskattning.`,
    placed: (by, [at, from, to], wide) =>
      `${{ anchor: 'En tjänsteman fäste den vid', placed: 'Den började', probably: 'Den började sannolikt' }[by]} ${at}, mellan ${from} och ${to} (${wide} bred).`,
    noWidth: 'En stapel mellan gränser är inte kalibrerad: den gäller så länge dess gränser gäller.',
    ownInterval: 'Intervallet är tjänstemannens eget.',
    uncalibrated:
      'Ingen provvärld hade tillräckligt många objekt av det här slaget: bredden kommer enbart från modellen; den är inte kalibrerad och inte prövad i verkliga händelser.',
    held: (share, n) =>
      `I provvärldar som den inte ställts in på låg ${share} % av ${n} objekt av det här slaget inom sina intervall.`,
    past: 'Det är färre än nio av tio, och ett bredare intervall skulle inte säga något; därför är den aldrig säker. Den har inte prövats i verkliga händelser.',
    set: 'Bredden ställdes in på andra provvärldar så att nio av tio håller där; den har inte prövats i verkliga händelser.',
  },
}
