import type { InferRequestType, InferResponseType } from 'hono/client'
import type { api } from '../../shared/api/client.ts'

type OfIncident = (typeof api)['incidents'][':incident']
export type Ringing = InferResponseType<OfIncident['ringing']['$get'], 200>
export type Alarm = Ringing['grave'][number]
export type News = NonNullable<Ringing['news']>
export type Duties = InferResponseType<OfIncident['duties']['$get'], 200>
export type Duty = Duties['duties'][number]
export type Rules = InferResponseType<OfIncident['alarm-rules']['$get'], 200>
export type Rule = Rules['rules'][number]
export type Calls = InferResponseType<OfIncident['alarm-calls']['$get'], 200>
/** Outcomes of alarms that were taken. */
export type AlarmEnding = InferRequestType<OfIncident['alarms']['outcomes']['$post']>['json']['ending']
