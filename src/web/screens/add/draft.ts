import type { InputOf } from '../../call.ts'
import type { PlaceKind } from '../../../privacy/places.ts'
import type { ServerKind } from '../../../privacy/server-address.ts'
import type { Schedule } from '../../../privacy/schedule.ts'
import type { Whose } from '../../../store/store.ts'
import { emptyAccount, serverAddress, type AccountDraft } from './account.ts'
import { emptyServer, wayIn, type ServerDraft } from './server.ts'

/** What was filled in so far, of a place that is not added yet. */
export interface Draft {
  readonly path: string
  readonly account: AccountDraft
  readonly server: ServerDraft
  readonly whose: Whose | null
  readonly purpose: string
  readonly notice: string
  readonly worksCouncil: string
  readonly label: string
  /** True when it is the place of this kind that was told of before. */
  readonly isNamed: boolean
  readonly schedule: Schedule | 'never'
  readonly excludePaths: string
  readonly excludeSenders: string
}

export const emptyDraft: Draft = {
  path: '',
  account: emptyAccount,
  server: emptyServer,
  whose: null,
  purpose: '',
  notice: '',
  worksCouncil: '',
  label: '',
  isNamed: true,
  schedule: 'never',
  excludePaths: '',
  excludeSenders: '',
}

/** `point`: it lies here; `account`: it is read at its server; `tell`: it is only named. */
export const hows = ['account', 'point', 'tell'] as const
export type How = (typeof hows)[number]
export type Step = 'kind' | 'how' | 'where' | 'account' | 'tell' | 'whose' | 'more'

/** What can never be read from a computer, what always lies on one, and what may be either. */
const howsOf: Readonly<Record<PlaceKind, readonly How[]>> = {
  mailbox: ['account', 'point'],
  'address-book': ['account', 'point'],
  computer: ['point'],
  phone: ['point', 'tell'],
  website: ['account', 'point', 'tell'],
  cloud: ['account', 'point', 'tell'],
  webmail: ['account', 'point', 'tell'],
  paper: ['tell'],
  'staff-files': ['point', 'tell'],
  backup: ['point', 'tell'],
  other: ['account', 'point', 'tell'],
}

/** What is read at its server of each kind of place: mail where nothing else is named. */
const serverKindOf: Partial<Record<PlaceKind, ServerKind>> = {
  'address-book': 'carddav',
  cloud: 'caldav',
  website: 'database',
  other: 'database',
}

/** What a place of this kind is at a server, when it is not mail. */
export function serverKind(place: PlaceKind): ServerKind | undefined {
  return serverKindOf[place]
}

/** What there is in a place at a server that let us in. */
export function glanceOf({ account, server }: Draft, place: PlaceKind | null): AccountDraft['glance'] {
  return place !== null && serverKind(place) !== undefined ? server.glance : account.glance
}

/** What the address says: the kind, how it is added, and whether it stands in for a declared place. */
export interface Asked {
  readonly place: PlaceKind | null
  readonly how: How | null
  readonly isForDeclared: boolean
}

/** Until it is known how a place is added, nobody can say how many pages follow. */
export function isWayKnown({ place, how, isForDeclared }: Asked): boolean {
  return place !== null && (how !== null || waysFor(place, isForDeclared).length === 1)
}

/** The way to go through the pages. A place that was named already can only become readable. */
export function stepsOf({ place, how, isForDeclared }: Asked): readonly Step[] {
  if (place === null) return ['kind', 'where', 'whose', 'more']
  const ways = waysFor(place, isForDeclared)
  const chosen = ways.length === 1 ? ways[0] : how
  const first: readonly Step[] = ways.length === 1 ? ['kind'] : ['kind', 'how']
  if (chosen === 'tell') return [...first, 'tell']
  return [...first, chosen === 'account' ? 'account' : 'where', 'whose', 'more']
}

/** How a place of a kind can be added; one that was named already is not named again. */
export function waysFor(place: PlaceKind, isForDeclared: boolean): readonly How[] {
  if (!isForDeclared) return howsOf[place]
  const ways = howsOf[place].filter((how) => how !== 'tell')
  return ways.length === 0 ? ['point'] : ways
}

/** The page to show: the one that is asked for, but none beyond the first that is not answered yet. */
export function shownStep(
  asked: Asked,
  { wanted, draft }: { readonly wanted: string | undefined; readonly draft: Draft },
): Step {
  const steps = stepsOf(asked)
  const isOpen = (step: Step): boolean => !isAnswered(step, asked, draft)
  const firstOpen = steps.find(isOpen) ?? 'more'
  // Without a page in the address it is the first one whose answer does not stand there too: a page does not go away
  // while it is being filled in.
  const found =
    steps.find((step) => step === wanted) ??
    steps.find((step) => !isAnswered(step, asked, emptyDraft)) ??
    firstOpen
  return steps.indexOf(found) > steps.indexOf(firstOpen) ? firstOpen : found
}

function isAnswered(step: Step, { place, how }: Asked, draft: Draft): boolean {
  if (step === 'kind') return place !== null
  if (step === 'how') return how !== null
  if (step === 'where') return draft.path !== ''
  if (step === 'account') return glanceOf(draft, place) !== null
  if (step === 'whose') return draft.whose !== null && missingGrounds(draft).length === 0
  return false
}

export const groundFields = ['purpose', 'notice', 'worksCouncil'] as const
export type GroundField = (typeof groundFields)[number]

/** As short as an answer can be and still be one: "nee", "geen". */
const shortestAnswer = 3

/** Which of the three answers about a colleague's place are still missing; without them it is not read. */
export function missingGrounds(draft: Draft): readonly GroundField[] {
  if (draft.whose !== 'colleague') return []
  return groundFields.filter((field) => draft[field].trim().length < shortestAnswer)
}

/** What is sent when everything is filled in, of a place that lies here. */
export function addInput(draft: Draft, place: PlaceKind, insteadOf: number | null): InputOf<'add-source'> {
  return { location: draft.path, ...readInput(draft, place, insteadOf) }
}

/** The same of a place at its server. */
export function addAccountInput(
  draft: Draft,
  place: PlaceKind,
  insteadOf: number | null,
): InputOf<'add-account'> {
  const kind = serverKind(place)
  const way = kind === undefined ? undefined : wayIn(kind, draft.server)
  if (kind !== undefined && typeof way === 'object')
    return { kind, ...way, ...readInput(draft, place, insteadOf) }
  const { email, user, secret, signIn } = draft.account
  return {
    kind: 'imap',
    address: serverAddress(draft.account) ?? '',
    user: user.trim() === '' ? email.trim() : user.trim(),
    ...(signIn === null ? { secret } : { signIn }),
    ...readInput(draft, place, insteadOf),
  }
}

function readInput(
  draft: Draft,
  place: PlaceKind,
  insteadOf: number | null,
): Omit<InputOf<'add-source'>, 'location'> {
  return {
    label: draft.label.trim(),
    whose: draft.whose ?? 'own',
    ...(draft.whose === 'colleague'
      ? { grounds: { purpose: draft.purpose, notice: draft.notice, worksCouncil: draft.worksCouncil } }
      : {}),
    excludePaths: linesOf(draft.excludePaths),
    excludeSenders: linesOf(draft.excludeSenders),
    place,
    ...(draft.schedule === 'never' ? {} : { schedule: draft.schedule }),
    ...(insteadOf === null ? {} : { insteadOf }),
  }
}

/** One thing per line, however many empty lines there are. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
