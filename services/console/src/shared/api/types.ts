import type { Api, ArrivalList, ItemPage, OpenedContact, RouteName, TimelinePage, Warning } from '@firsthand/command'
import type { hc, InferResponseType } from 'hono/client'

type Client = ReturnType<typeof hc<Api>>

export type Row = TimelinePage['rows'][number]
export type Arrival = ArrivalList['arrivals'][number]
export type FileFlag = ItemPage['flags'][number]
export type Making = ItemPage['making'][number]
export type ItemText = ItemPage['texts'][number]
export type Twin = ItemPage['twins'][number]
export type Cleaning = ItemPage['cleanings'][number]
export type BlurBox = Cleaning['boxes'][number]
export type Counts = InferResponseType<Client['incidents'][':incident']['summary']['$get'], 200>
export type Restriction = InferResponseType<
  Client['incidents'][':incident']['items'][':item']['restriction']['$get'],
  200
>
export type SearchAnswer = InferResponseType<Client['incidents'][':incident']['search']['$post'], 200>
export type Hit = SearchAnswer['results'][number]
export type IdentifyingFacts = InferResponseType<
  Client['incidents'][':incident']['items'][':item']['identifying']['$post'],
  200
>
export type { ItemPage, OpenedContact, RouteName, Warning }

type IncidentInList = InferResponseType<Client['incidents']['$get'], 200>['incidents'][number]
export type IncidentFacts = IncidentInList & { readonly witnessAddress: string }
export type Conversation = ItemPage['conversation']
export type Statement = Omit<ItemPage['statements'][number], 'order'>
export type Claim = ItemPage['claims'][number]
export type TrailEntry = ItemPage['trail'][number]
export type ItemTime = ItemPage['time']
export type Explanation = NonNullable<ItemTime['why']>
export type Anchor = ItemTime['anchors'][number]
export type ItemLink = ItemTime['links'][number]
export type Scene = InferResponseType<Client['incidents'][':incident']['scenes']['$get'], 200>['scenes'][number]
export type Coverage = InferResponseType<Client['incidents'][':incident']['coverage']['$get'], 200>
export type Revision = InferResponseType<
  Client['incidents'][':incident']['revisions']['$get'],
  200
>['revisions'][number]
export type RevisionChange = InferResponseType<Client['incidents'][':incident']['revisions'][':revision']['$get'], 200>
export type WaitingPin = InferResponseType<
  Client['incidents'][':incident']['timeline']['waiting-pins']['$get'],
  200
>['pins'][number]
export type Kind = Row['kind']
export type State = Row['state']

export const KINDS = ['image', 'video', 'audio', 'document', 'archive', 'other'] as const satisfies readonly Kind[]
export const STATES = ['placed', 'likely', 'open', 'arriving'] as const satisfies readonly State[]
