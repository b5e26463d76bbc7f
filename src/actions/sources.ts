import { isAbsolute, relative } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { protectedPaths } from '../law/workplace.ts'
import { placeKinds, type PlaceKind } from '../privacy/places.ts'
import { schedules } from '../privacy/schedule.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import type { ScanRow, SourceDetails, SourceRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { placeAt } from './place-at.ts'
import { owePersons, rejoinPersons } from './persons.ts'

const grounds = z.object({
  purpose: z.string().trim().min(3),
  notice: z.string().trim().min(3),
  worksCouncil: z.string().trim().min(2),
})

/** What every place that is read is added with. */
export const readInput = z.object({
  label: z.string().trim().max(200).optional(),
  whose: z.enum(['own', 'shared', 'former-employee', 'colleague']).default('own'),
  grounds: grounds.optional(),
  excludePaths: z.array(z.string().min(1)).default([]),
  excludeSenders: z.array(z.string().min(1)).default([]),
  place: z.enum(placeKinds).optional(),
  schedule: z.enum(schedules).optional(),
  /** The declared place that this one is: it goes, because now it can be read. */
  insteadOf: z.number().int().positive().optional(),
})

/**
 * Adds a place to read: a file or folder. Of one that is known already, what is to be left out is left out from now on too.
 * A colleague's needs purpose, notice and works-council answer.
 */
export const addSource = action({
  name: 'add-source',
  shape: 'change',
  input: readInput.extend({ location: z.string().min(1) }),
  async run(context, input): Promise<SourceRow> {
    const { store } = context
    const real = placeAt(input.location)
    if (input.whose === 'colleague' && input.grounds === undefined)
      throw new Refusal('colleague-mailbox', input.location)
    const sources = await store.sources.list()
    const known = sources.find((source) => source.location === real)
    if (known !== undefined) return leaveOutMore(store, known, input)
    refuseOverlap(sources, real)
    return addRead(context, { kind: 'path', location: real }, input)
  },
})

type Wish = Pick<z.output<typeof readInput>, 'excludePaths' | 'excludeSenders'>

/** What is left out, and what is wished to be, as a wish. */
export function leftOut({ paths, senders }: SourceRow['exclusions'], wish: Wish): Wish {
  return {
    excludePaths: [...new Set([...paths, ...wish.excludePaths])],
    excludeSenders: [...new Set([...senders, ...wish.excludeSenders.map((sender) => sender.toLowerCase())])],
  }
}

async function leaveOutMore(store: Store, known: SourceRow, wish: Wish): Promise<SourceRow> {
  if (wish.excludePaths.length + wish.excludeSenders.length === 0) return known
  const { excludePaths: paths, excludeSenders: senders } = leftOut(known.exclusions, wish)
  const changed = { ...known, exclusions: { paths, senders } }
  await store.sources.update(changed)
  return changed
}

type Opened = Pick<SourceRow, 'kind' | 'location'> & Pick<SourceDetails, 'account'>

/** Keeps a place that can be read, in the stead of the declared one that it is. */
export async function addRead(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  { kind, location, account }: Opened,
  input: z.output<typeof readInput>,
): Promise<SourceRow> {
  const added = await store.sources.add({
    kind,
    location,
    label: input.label ?? '',
    whose: input.whose,
    grounds: input.grounds ?? null,
    exclusions: {
      paths: [...input.excludePaths, ...(input.whose === 'own' ? [] : protectedPaths)],
      senders: input.excludeSenders.map((sender) => sender.toLowerCase()),
    },
    details: {
      ...(input.place === undefined ? {} : { place: input.place }),
      ...(input.schedule === undefined ? {} : { schedule: input.schedule }),
      ...(account === undefined ? {} : { account }),
    },
    addedAtMs: clock.now().epochMilliseconds,
  })
  const sources = await store.sources.list()
  const replaced = sources.find((one) => one.id === input.insteadOf && one.kind === 'declared')
  if (replaced !== undefined) await store.sources.remove(replaced.id)
  return added
}

/** Adds a place that is told of and cannot be read; without a label it is called by its kind. */
export function addDeclared(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  details: SourceDetails & { readonly place: PlaceKind },
  label = '',
): Promise<SourceRow> {
  return store.sources.add({
    kind: 'declared',
    location: '',
    label,
    whose: 'own',
    grounds: null,
    exclusions: { paths: [], senders: [] },
    details,
    addedAtMs: clock.now().epochMilliseconds,
  })
}

/** The same file under two sources would count twice as a copy. */
function refuseOverlap(sources: readonly SourceRow[], location: string): void {
  const same = sources
    .filter(({ kind }) => kind === 'path')
    .find((source) => isInside(source.location, location) || isInside(location, source.location))
  if (same !== undefined) throw new Refusal('source-exists', same.location)
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

/** A place with how its last scan went. */
export interface ListedSource extends SourceRow {
  readonly last: ScanRow | null
}

/** The places that Kwartje reads or knows of, with how the last scan of each went. */
export const listSources = action({
  name: 'list-sources',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<ListedSource[]> {
    const sources = await store.sources.list()
    return Promise.all(
      sources.map(async (source) => ({ ...source, last: await store.scans.last(source.id) })),
    )
  },
})

/** Takes a place out of the index, with all that is known only from it. The place itself is not touched. */
export const removeSource = action({
  name: 'remove-source',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({ id: z.coerce.number().int().positive() }),
  subject: ({ id }) => String(id),
  async run(context, { id }) {
    const source = await findSource(context.store, id)
    if (isReadKind(source.kind)) await owePersons(context.store)
    await context.store.sources.remove(id)
    // Who was known from there only is nobody any more.
    if (isReadKind(source.kind)) await rejoinPersons(context)
    return source
  },
})

/** The place with this number; refuses when there is none. */
export async function findSource(store: Store, id: number): Promise<SourceRow> {
  const source = (await store.sources.list()).find((one) => one.id === id)
  if (source === undefined) throw new Refusal('source-not-found', String(id))
  return source
}
