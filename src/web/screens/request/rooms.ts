import type { ComponentType } from 'preact'
import type { Texts } from '../../texts.ts'
import { isPacked, needsSearch } from './asks-for.ts'
import type { RequestProps } from './work-page.tsx'

/** A page of the file of a request. */
export interface RequestRoom {
  /** Stands in the address: `?room=…`. */
  readonly id: string
  readonly title: (texts: Texts) => string
  /** True when this request has something to do there. */
  readonly isFor: (view: RequestProps['view']) => boolean
  readonly load: () => Promise<ComponentType<RequestProps>>
}

/** The pages of a request; the first is the one that opens. A new one is a file beside this one and a line here. */
export const requestRooms: readonly RequestRoom[] = [
  {
    id: 'file',
    title: ({ screens }) => screens.requests.rooms.file,
    isFor: () => true,
    load: async () => (await import('./file-room.tsx')).FileRoom,
  },
  {
    id: 'search',
    title: ({ screens }) => screens.requests.rooms.search,
    isFor: needsSearch,
    load: async () => (await import('./search-room.tsx')).SearchRoom,
  },
  {
    id: 'items',
    title: ({ screens }) => screens.requests.rooms.items,
    isFor: needsSearch,
    load: async () => (await import('./items-room.tsx')).ItemsRoom,
  },
  {
    id: 'answer',
    title: ({ screens }) => screens.requests.rooms.answer,
    isFor: isPacked,
    load: async () => (await import('./answer-room.tsx')).AnswerRoom,
  },
]
