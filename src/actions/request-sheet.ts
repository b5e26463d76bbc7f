import { least } from '../base/lists.ts'
import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { kinds, type Kind } from '../detect/kinds.ts'
import { languages } from '../i18n/index.ts'
import { activityName } from '../i18n/register-text.ts'
import type { WithholdGroundId } from '../law/withhold-grounds.ts'
import {
  accessSheet,
  type Recipient,
  type SheetGround,
  type SourceCounts,
} from '../letters/request-answer/sheet.ts'
import type { PersonLine } from '../privacy/persons/event.ts'
import { restrictionNow } from '../privacy/persons/standing.ts'
import { activitiesFor } from '../privacy/requests/answer/concerns.ts'
import { keptUntil } from '../privacy/requests/answer/keep-until.ts'
import { basesOf, isPortable } from '../privacy/requests/answer/portable.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import type { Activity } from '../privacy/register/model.ts'
import type { RegisterDocument } from '../letters/register/document.ts'
import type { PersonBrief } from '../store/store.ts'
import type { Party } from '../store/request-items.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { draft } from './export-register.ts'
import { mediaTypes } from './media-types.ts'
import { ownMail } from './own-mail.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { foundItems, personsOf, weigh, type WeighedItem } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { requestId } from './request-input.ts'
import { ownTerms } from './retention.ts'
import { usedSuppliers } from './suppliers.ts'

/** The explanation beside the copy (GDPR art. 15(1)-(2)) as a file, from the register and from what was found of this person. */
export const requestSheet = action({
  name: 'request-sheet',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ id: requestId, format: z.enum(paperFormats).default('pdf') }),
  subject: ({ id, format }) => `${String(id)} ${format}`,
  async run(context, { id, format }): Promise<Download> {
    const file = await requestFile(context, id)
    const items = weigh(await foundItems(context.store, file), file)
    const ground = await sheetGround(context, file, items)
    const { sheet } = languages[file.language].requestAnswer.files
    return {
      fileName: sheet.replace(/pdf$/, format),
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format](accessSheet(ground)),
    }
  },
})

/** What is not certain yet in the sheet: for who sends it, not for who reads it. */
export const requestSheetState = action({
  name: 'request-sheet-state',
  shape: 'query',
  inBackground: true,
  input: z.object({ id: requestId, language: z.enum(['nl', 'en']).default('nl') }),
  async run(
    context,
    { id, language },
  ): Promise<{
    readonly activities: readonly { readonly name: string; readonly isConfirmed: boolean }[]
    /** Places that only a person can look through, and nobody did. */
    readonly unticked: readonly string[]
    readonly failed: readonly string[]
    readonly isPortable: boolean
  }> {
    const file = await requestFile(context, id)
    const { register } = await draft(context, language)
    const briefs = await personsOf(context.store, file)
    const concerned = activitiesFor(rolesOf(briefs), register.activities)
    const places = file.searched?.places ?? []
    return {
      activities: concerned.map((one) => ({
        name: activityName(one, languages[language]),
        isConfirmed: one.state === 'kept',
      })),
      unticked: places
        .filter(({ state, place }) => state === 'by-hand' && !file.ticked.has(place))
        .map(({ label }) => label),
      failed: places.filter(({ state }) => state === 'failed').map(({ label }) => label),
      isPortable: await mayTakeAlong(context, file),
    }
  },
})

/** Whether something of what is done with this person rests on consent or a contract; where nobody knows why it is done, it is not refused. */
export async function mayTakeAlong(
  context: Pick<ActionContext, 'store' | 'clock'>,
  file: RequestFile,
): Promise<boolean> {
  const { register } = await draft(context, file.language)
  const bases = basesOf(activitiesFor(rolesOf(await personsOf(context.store, file)), register.activities))
  return bases.length === 0 || isPortable(bases)
}

function rolesOf(briefs: readonly PersonBrief[]): PersonBrief['role'][] {
  return [...new Set(briefs.map(({ role }) => role))]
}

/** Gathers what the sheet says of this person. */
export async function sheetGround(
  context: Pick<ActionContext, 'store' | 'clock'>,
  file: RequestFile,
  items: readonly WeighedItem[],
): Promise<SheetGround> {
  const { store, clock } = context
  const today = dayAt(clock.now())
  const document: RegisterDocument = { ...(await draft(context, file.language)), madeOn: today.toString() }
  const briefs = await personsOf(store, file)
  const theirs = items.filter(isTheirs)
  const activities = activitiesFor(rolesOf(briefs), document.register.activities)
  const keys = [...new Set(theirs.flatMap(({ key, parent }) => (parent === null ? [key] : [key, parent])))]
  const receivers = await store.requestItems.parties({
    persons: file.persons,
    documents: keys,
    as: 'receiver',
  })
  return {
    document,
    person: nameOf(file, briefs),
    items: theirs.length,
    places: file.searched?.places ?? [],
    ticked: file.ticked,
    kinds: await kindsOf(context, briefs),
    activities,
    recipients: await recipientsOf(context, { receivers, activities, document }),
    privateReceivers: receivers
      .filter(({ role }) => isPrivate(role))
      .reduce((sum, { persons }) => sum + persons, 0),
    kept: keptUntil(theirs, await ownTerms(store), today),
    sources: await sourcesOf(context, file, theirs),
    restrictedOn: restrictedOn(await store.personLines.lines(), briefs),
    withheld: withheldOf(items),
    redacted: items.filter(
      ({ decision, decided }) => decision === 'redact' || (decision === 'give' && decided === null),
    ).length,
  }
}

/** The first day since which something of the person stands still. */
function restrictedOn(lines: readonly PersonLine[], briefs: readonly PersonBrief[]): string | null {
  const since = briefs.flatMap(({ identities }) => restrictionNow(lines, identities)?.atMs ?? [])
  return since.length === 0 ? null : dayOf(least(since))
}

/** What is held back because it is about somebody else is not counted as theirs. */
function isTheirs({ decision, decided, proposal }: WeighedItem): boolean {
  return decision !== 'withhold' || (decided?.ground ?? proposal.ground) !== 'not-theirs'
}

function nameOf({ asker }: RequestFile, briefs: readonly PersonBrief[]): string {
  const told = asker.behalf === 'self' ? asker.name : asker.about
  return told || (briefs[0]?.name ?? '')
}

async function kindsOf(
  { store }: Pick<ActionContext, 'store'>,
  briefs: readonly PersonBrief[],
): Promise<readonly Kind[]> {
  const found = new Set<Kind>()
  for (const { id } of briefs)
    for (const { kind } of (await store.persons.get(id))?.findings ?? []) found.add(kind)
  return [...found].filter((kind) => kinds[kind].byDefault && kind !== 'NL_KVK')
}

function isPrivate(role: Party['role']): boolean {
  return role === 'customer' || role === 'applicant' || role === 'other'
}

interface RecipientGround {
  readonly receivers: readonly Party[]
  readonly activities: readonly Activity[]
  readonly document: RegisterDocument
}

/** By name: whom we saw it go to, and who works for us in what concerns this person. Our own people are no recipients (C-579/21). */
async function recipientsOf(
  { store }: Pick<ActionContext, 'store'>,
  { receivers, activities, document: { names } }: RecipientGround,
): Promise<readonly Recipient[]> {
  const isOurs = await ownMail(store)
  const suppliers = new Map((await usedSuppliers(store)).map((one) => [one.domain, one]))
  const found = new Map<string, Recipient>()
  for (const { domain, role, documents, lastAtMs } of receivers) {
    if (isPrivate(role) || role === 'employee' || isOurs(domain) || domain === '') continue
    const known = suppliers.get(domain)
    const party = names.parties[domain]
    found.set(domain, {
      name: known?.name ?? party?.name ?? domain,
      country: known?.country ?? party?.country ?? null,
      documents,
      lastOn: lastAtMs === null ? '' : dayOf(lastAtMs),
      isProcessor: known?.role === 'processor',
    })
  }
  for (const { field, item, value } of activities.flatMap(({ statements }) => statements)) {
    if ((field !== 'processors' && field !== 'recipients') || found.has(item)) continue
    const party = names.parties[item]
    found.set(item, {
      name: value.text || (party?.name ?? item),
      country: party?.country ?? null,
      documents: 0,
      lastOn: '',
      isProcessor: field === 'processors',
    })
  }
  return [...found.values()]
}

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}

async function sourcesOf(
  { store }: Pick<ActionContext, 'store'>,
  { persons }: RequestFile,
  items: readonly WeighedItem[],
): Promise<SourceCounts> {
  const messages = items.filter(({ kind }) => kind === 'message')
  const fromPerson = messages.filter(({ roles }) => roles.includes('from'))
  const rest = messages.filter(({ roles }) => !roles.includes('from'))
  const senders = await store.requestItems.parties({
    persons,
    documents: rest.map(({ key }) => key),
    as: 'sender',
  })
  const count = (some: readonly Party[]): number => some.reduce((sum, { documents }) => sum + documents, 0)
  const others = senders.filter(({ role }) => role !== 'employee')
  return {
    fromPerson: fromPerson.length,
    fromUs: count(senders.filter(({ role }) => role === 'employee')),
    fromOthers: count(others),
    senders: [...new Set(others.filter(({ role }) => !isPrivate(role)).map(({ domain }) => domain))].filter(
      (domain) => domain !== '',
    ),
    ownLists: items.filter(({ kind }) => kind === 'card' || kind === 'row' || kind === 'calendar').length,
    otherFiles: items.filter(({ kind }) => kind === 'file' || kind === 'attachment').length,
  }
}

function withheldOf(items: readonly WeighedItem[]): SheetGround['withheld'] {
  const held = items.filter(({ decision }) => decision === 'withhold')
  const groundOf = ({ decided, proposal }: WeighedItem): WithholdGroundId =>
    // A ground of the file is one of these: it was checked when it was added.
    ((decided?.ground ?? proposal.ground) as WithholdGroundId | null) ?? 'others'
  return [...Map.groupBy(held, groundOf)].map(([ground, some]) => ({ ground, items: some.length }))
}
