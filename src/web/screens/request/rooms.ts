import type { ComponentType } from 'preact'
import type { Texts } from '../../texts.ts'
import { hasRecipients, isPacked, isReviewed, needsSearch } from './asks-for.ts'
import type { RequestProps } from './work-page.tsx'

interface RoomHead {
  readonly sentence: string
  readonly lead: string
}

/** A page of the file of a request. */
export interface RequestRoom {
  /** Stands in the address: `?room=…`. */
  readonly id: string
  readonly title: (texts: Texts) => string
  /** What one does here. */
  readonly head: (texts: Texts, view: RequestProps['view']) => RoomHead
  /** True when this request has something to do there. */
  readonly isFor: (view: RequestProps['view']) => boolean
  readonly load: () => Promise<ComponentType<RequestProps>>
}

/** The pages of a request; the first is the one that opens. A new one is a file beside this one and a line here. */
export const requestRooms: readonly [RequestRoom, ...RequestRoom[]] = [
  {
    id: 'file',
    title: ({ screens }) => screens.requests.rooms.file,
    head: ({ screens, request }, { step }) => ({
      sentence: request.steps[step],
      lead: screens.requests.todo[step],
    }),
    isFor: () => true,
    load: async () => (await import('./file-room.tsx')).FileRoom,
  },
  {
    id: 'search',
    title: ({ screens }) => screens.requests.rooms.search,
    head: ({ screens }) => screens.requests.rooms.heads.search,
    isFor: needsSearch,
    load: async () => (await import('./search-room.tsx')).SearchRoom,
  },
  {
    id: 'items',
    title: ({ screens }) => screens.requests.rooms.items,
    head: ({ screens }) => screens.requests.rooms.heads.items,
    isFor: needsSearch,
    load: async () => (await import('./items-room.tsx')).ItemsRoom,
  },
  {
    id: 'answer',
    title: ({ screens }) => screens.requests.rooms.answer,
    head: ({ screens }) => screens.requests.rooms.heads.answer,
    isFor: isPacked,
    load: async () => (await import('./answer-room.tsx')).AnswerRoom,
  },
  {
    id: 'recipients',
    title: ({ screens }) => screens.requests.rooms.recipients,
    head: ({ screens }) => ({
      ...screens.requests.rooms.heads.recipients,
      lead: screens.requestRights.recipients.lead,
    }),
    isFor: hasRecipients,
    load: async () => (await import('./recipients-room.tsx')).RecipientsRoom,
  },
  {
    id: 'review',
    title: ({ screens }) => screens.requests.rooms.review,
    head: ({ screens }) => screens.requests.rooms.heads.review,
    isFor: isReviewed,
    load: async () => (await import('./review-room.tsx')).ReviewRoom,
  },
]
