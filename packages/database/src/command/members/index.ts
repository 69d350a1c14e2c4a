export { type Taken, takeMembership } from '../../staff/take-membership.ts'
export { listMembersOf, type Member, type Unlocked, type Unlocking, unlockMember } from './list.ts'
