import type { CustodyEntry, KnownHead } from '@firsthand/custody'
import type { Operator, Result } from '@firsthand/domain'
import * as canary from '../incidents/check-items.ts'
import * as duty from '../incidents/duty-calls.ts'
import { type Kept, keepIncident } from '../incidents/keep-incident.ts'
import { type LastClockCheck, readLastClockCheck } from '../incidents/last-clock-check.ts'
import type { LockStanding } from '../incidents/lock-standing.ts'
import { listTemplates, type Template } from '../incidents/templates.ts'
import * as gaps from '../incidents/watch-gaps.ts'
import { createDatabase, type Pool } from '../pool.ts'
import { listAccounts, type OfficerAccount, openersLeft } from '../staff/list-accounts.ts'
import { type Changed, changeOfficer, type OfficerChange } from '../staff/officer-acts.ts'
import { createOfficersKeyBook } from '../staff/officers-key.ts'
import { type Taken, type Taking, takeMembership } from '../staff/take-membership.ts'
import * as counts from './counts.ts'
import * as custody from './custody.ts'
import { type Comparison, compareCustody } from './custody-compare.ts'
import { type Reading, type ShownEntry, showChain } from './custody-reading.ts'
import * as verified from './custody-verified.ts'
import * as demonstrations from './demonstrations.ts'
import { type Enlisted, type Enlisting, enlist } from './enlist.ts'
import type { IncidentFacts, IncidentTexts } from './incident-facts.ts'
import * as incidents from './incidents.ts'
import * as languages from './languages.ts'
import * as officers from './officers.ts'
import { opsActor } from './ops-actor.ts'
import * as promote from './promote.ts'

/**
 * What the operators' command may do: change the state of incidents, make officers, count and verify. It reads no
 * evidence.
 */
export interface OpsDoor {
  openIncident(incident: incidents.NewIncident): Promise<Result<IncidentFacts, incidents.NotOpened>>
  /** Open incidents first, real ones before drills, then the newest. Without the canary's incidents. */
  listIncidents(): Promise<readonly IncidentFacts[]>
  /** By id or slug. */
  findIncident(name: string): Promise<IncidentFacts | undefined>
  /** The defaults for opening an incident, by kind. */
  listTemplates(): Promise<readonly Template[]>
  findCheckIncident(): Promise<IncidentFacts | undefined>
  moveIncident(move: incidents.IncidentMove): Promise<Result<IncidentFacts, 'illegal-state' | 'nobody-answers'>>
  /** Replaces all of the incident's own texts. @throws when there is no such incident */
  setIncidentTexts(incident: string, texts: IncidentTexts): Promise<IncidentFacts>
  /** The signatures of native readers that stand, one for a language. */
  listSignatures(): Promise<readonly languages.LanguageSignature[]>
  signLanguage(signature: languages.NewSignature): Promise<void>
  /** Returns whether a signature stood. */
  unsignLanguage(language: string): Promise<boolean>
  /** Keeps an incident until `until`, epoch ms. The time is never shortened. */
  keepIncident(incident: string, until: number): Promise<Kept>
  addDutyCall(id: string): Promise<void>
  /** The newest if no id is given. */
  findDutyCall(id?: string): Promise<duty.DutyCall | undefined>
  answerDutyCall(answer: { readonly id: string; readonly digits: string }): Promise<duty.Answering>
  listCheckItems(incident: string): Promise<readonly canary.CheckItem[]>
  removeCheckItems(check: { readonly incident: string; readonly items: readonly string[] }): Promise<void>
  createOfficer(officer: officers.NewOfficer): Promise<Result<officers.OfficerFacts, 'name-taken'>>
  /** The recipient of the officers' key, and its registration: see `ensureOfficersKey`. */
  readonly officersKey: ReturnType<typeof createOfficersKeyBook>
  findOfficer(name: string): Promise<officers.OfficerFacts | undefined>
  /** Returns whether anything changed. */
  addMembership(membership: officers.NewMembership): Promise<boolean>
  /** Returns whether anything changed. */
  setOpens(officer: string, opens: boolean): Promise<boolean | 'last-opener'>
  /** Makes an officer with a one-time link, the role and the rest, or nothing at all. */
  enlist(request: Enlisting): Promise<Result<Enlisted, 'name-taken' | 'past'>>
  /** Everybody who has or had an account. */
  listAccounts(): Promise<readonly OfficerAccount[]>
  openersLeft(): ReturnType<typeof openersLeft>
  changeOfficer(change: OfficerChange): Promise<Changed>
  takeMembership(taking: Taking): Promise<Taken>
  /** Returns whether there was a lock-out. */
  unlockOfficer(officer: string): Promise<boolean>
  isMember(incident: string, officer: string): Promise<boolean>
  countIncidents(): Promise<ReadonlyMap<string, counts.IncidentCounts>>
  /** By incident id: until when its locks stand, and what the store refuses. */
  listLocks(): Promise<ReadonlyMap<string, LockStanding>>
  countWork(): Promise<readonly counts.QueueCounts[]>
  listHeartbeats(): Promise<readonly counts.Heartbeat[]>
  listAbilities(): Promise<readonly counts.AbilityRow[]>
  lastClockCheck(): Promise<LastClockCheck | undefined>
  /** Whether the public door's role can see what other sessions do. */
  isActivityVisible(): Promise<boolean>
  listWatchGaps(): Promise<readonly gaps.WatchGap[]>
  listChains(): Promise<readonly custody.ChainHead[]>
  readChain(chain: custody.ChainHead): AsyncIterable<CustodyEntry>
  countStrayEntries(chain: custody.ChainHead): Promise<number>
  /** Compares entries with incidents, items, officers and memberships. `only`: one chain. */
  compareCustody(only: string | undefined): Promise<Comparison>
  /** The heads of chains that were found whole before. */
  listVerifiedHeads(): Promise<readonly KnownHead[]>
  recordVerified(chains: readonly verified.VerifiedHead[]): Promise<void>
  showChain(reading: Reading): Promise<readonly ShownEntry[]>
  findSubmission(submission: string): Promise<{ readonly incident: string } | undefined>
  /**
   * Returns how many items were asked to be moved. `demonstration`: a demonstration made the submission, and the target
   * is a real incident, so nothing is moved.
   */
  promoteSubmission(promotion: promote.Promotion): Promise<Result<number, 'demonstration'>>
  promotionState(promotion: promote.Promotion): Promise<promote.PromotionState>
  /** Begins a demonstration, in a drill only, and returns its id. Custody gets one entry. */
  beginDemonstration(demonstration: demonstrations.NewDemonstration): Promise<Result<string, demonstrations.NotBegun>>
  /** Marks a sending of that drill before any of it arrives: from then on nothing of it calls a phone. */
  markDemonstrated(sending: demonstrations.DemonstratedSending): Promise<Result<void, demonstrations.NotMarked>>
  /** Like `markDemonstrated`, for police material, by the id of its submission. */
  markDemonstratedMaterial(
    material: Parameters<typeof demonstrations.markDemonstratedMaterial>[1],
  ): Promise<Result<void, demonstrations.NotMarked>>
}

/**
 * `pool`: of the role firsthand_ops; the caller ends it. `operator`: the name in custody for what is done here. Without
 * one the door only reads. @throws OperatorUnknown if something would be written without one
 */
export function createOpsDoor(pool: Pool, operator: Operator | undefined): OpsDoor {
  const db = createDatabase(pool)
  const by = (): string => opsActor(operator)
  return {
    openIncident: async (incident) => incidents.openIncident(db, incident, by()),
    listIncidents: () => incidents.listIncidents(db),
    findIncident: (name) => incidents.findIncident(db, name),
    listTemplates: () => listTemplates(db),
    findCheckIncident: () => incidents.findCheckIncident(db),
    moveIncident: async (move) => incidents.moveIncident(db, move, by()),
    setIncidentTexts: async (incident, texts) => incidents.setIncidentTexts(db, { incident, texts }, by()),
    listSignatures: () => languages.listSignatures(db),
    signLanguage: async (signature) => languages.signLanguage(db, signature, by()),
    unsignLanguage: async (language) => languages.unsignLanguage(db, language, by()),
    keepIncident: async (incident, until) => keepIncident(db, { incident, until, actor: by(), as: 'ops' }),
    listLocks: () => counts.listLocks(db),
    addDutyCall: async (id) => duty.addDutyCall(db, { id, by: by() }),
    findDutyCall: (id) => duty.findDutyCall(db, id),
    answerDutyCall: async (answer) => duty.answerDutyCall(db, { ...answer, by: by() }),
    listCheckItems: (incident) => canary.listCheckItems(db, incident),
    removeCheckItems: (check) => canary.removeCheckItems(db, check),
    createOfficer: async (officer) => officers.createOfficer(db, officer, by()),
    officersKey: createOfficersKeyBook(db),
    findOfficer: (name) => officers.findOfficer(db, name),
    addMembership: async (membership) => officers.addMembership(db, membership, by()),
    setOpens: async (officer, opens) => officers.setOpens(db, { officer, opens }, by()),
    enlist: async (request) => enlist(db, request, by()),
    listAccounts: () => listAccounts(db),
    openersLeft: () => openersLeft(db),
    changeOfficer: async (change) => changeOfficer(db, change, { actor: by() }),
    takeMembership: async (taking) => takeMembership(db, taking, { actor: by() }),
    unlockOfficer: async (officer) => officers.unlockOfficer(db, officer, by()),
    isMember: (incident, officer) => officers.isMember(db, incident, officer),
    countIncidents: () => counts.countIncidents(db),
    countWork: () => counts.countWork(db),
    listHeartbeats: () => counts.listHeartbeats(db),
    listAbilities: () => counts.listAbilities(db),
    lastClockCheck: () => readLastClockCheck(db),
    isActivityVisible: () => counts.isActivityVisible(db),
    listWatchGaps: () => gaps.listWatchGaps(db),
    listChains: () => custody.listChains(db),
    readChain: (chain) => custody.readChain(db, chain),
    countStrayEntries: (chain) => custody.countStrayEntries(db, chain),
    compareCustody: (only) => compareCustody(db, only),
    listVerifiedHeads: () => verified.listVerifiedHeads(db),
    recordVerified: async (chains) => verified.recordVerified(db, chains, by()),
    showChain: (reading) => showChain(db, reading),
    findSubmission: (submission) => promote.findSubmission(db, submission),
    promoteSubmission: async (promotion) => promote.promoteSubmission(db, promotion, by()),
    promotionState: (promotion) => promote.promotionState(db, promotion),
    beginDemonstration: async (demonstration) => demonstrations.beginDemonstration(db, demonstration, by()),
    markDemonstrated: (sending) => demonstrations.markDemonstrated(db, sending),
    markDemonstratedMaterial: (material) => demonstrations.markDemonstratedMaterial(db, material),
  }
}
