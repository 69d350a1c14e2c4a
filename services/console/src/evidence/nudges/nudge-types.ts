import type { Api } from '@firsthand/command'
import type { hc, InferResponseType } from 'hono/client'

type Incident = ReturnType<typeof hc<Api>>['incidents'][':incident']

/** One item on the wall, as the API returns it. */
export type Tile = InferResponseType<Incident['wall']['$get'], 200>['tiles'][number]
export type NudgeAnswer = InferResponseType<Incident['nudges']['$get'], 200>['nudges'][number]
export type NudgeEffect = InferResponseType<Incident['nudges']['effect']['$get'], 200>
export type NudgePins = Pick<NudgeEffect, 'pinned' | 'moves'>
export type StillAnswer = InferResponseType<Incident['items'][':item']['stills']['$post'], 201>
