import type { InferResponseType } from 'hono/client'
import type { api } from '../shared/api/client.ts'

export type Overview = InferResponseType<(typeof api)['incidents'][':incident']['overview']['$get'], 200>
export type SceneBrief = Overview['scenes']['shown'][number]
export type Gap = NonNullable<Overview['coverage']>['gaps'][number]
export type Since = NonNullable<Overview['since']>
