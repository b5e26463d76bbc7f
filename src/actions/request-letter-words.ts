import { dayAt } from '../base/clock.ts'
import { languages } from '../i18n/index.ts'
import type { RecipientWords, RequestLetterWords } from '../i18n/nl-request-letters.ts'
import { dayText } from '../i18n/register-text.ts'
import { court } from '../law/deadlines/authority.ts'
import { refusalIds, type RefusalId } from '../law/rights.ts'
import type { CorrectedField, Correction } from '../privacy/plans/subject.ts'
import { localDay, requestClock } from '../privacy/requests/clock.ts'
import type { LetterSort } from '../privacy/requests/event.ts'
import { isPutBack, isUndone, type EventOf, type RequestFile } from '../privacy/requests/file.ts'
import { recipientStates, type RecipientState } from '../privacy/requests/recipients.ts'
import type { ActionContext } from './action.ts'
import { backupsOf } from './backups.ts'
import { mailFrom } from './mail-from.ts'
import { organisationOf } from './register-ground.ts'

interface LetterOf {
  readonly letter: LetterSort
  readonly recipient: RecipientState | null
}

/** All that a letter about a request says, in words. */
export async function letterWords(
  context: ActionContext,
  file: RequestFile,
  { letter, recipient }: LetterOf,
): Promise<RequestLetterWords> {
  const { store, clock } = context
  const messages = languages[file.language]
  const organisation = await organisationOf(store)
  const nowMs = clock.now().epochMilliseconds
  const running = requestClock(file, nowMs)
  const { asker } = file
  return {
    organisation: organisation.name,
    contact: (await mailFrom(store)) ?? organisation.email,
    number: String(file.id),
    name: asker.name,
    about: asker.behalf === 'self' ? '' : asker.about,
    rights: file.rights,
    receivedOn: dayText(running.receivedOn, messages),
    dueOn: dayText(
      letter === 'extension' ? extendedDay(file, nowMs) : (running.dueOn ?? running.receivedOn),
      messages,
    ),
    isLate: running.dueAtMs !== null && nowMs >= running.dueAtMs,
    extension: file.extension,
    decisions: decisionsFor(file, letter).map(({ right, outcome, grounds, why }) => ({
      right,
      outcome,
      grounds: grounds.flatMap(
        (ground) => refusalIds.find((id) => id === ground) ?? [],
      ) satisfies RefusalId[],
      why,
    })),
    recipients: namedRecipients(file),
    recipient: recipient === null ? null : await recipientWords(context, file, recipient),
    reviews: file.reviews.map(({ decision, at, weighed, view, outcome, result }) => ({
      decision,
      on: dayText(localDay(at), messages),
      weighed,
      hasView: view !== '',
      outcome,
      result,
    })),
    backupsUntil: await backupsUntil(context, file),
    hasPackage: file.packed.length > 0,
    court,
  }
}

/** Who received the data hears nothing of what was put back. */
function decisionsFor(file: RequestFile, letter: LetterSort): readonly EventOf<'decided'>[] {
  const all = [...file.decided.values()]
  return letter === 'recipient' ? all.filter(({ right }) => !isPutBack(file, right)) : all
}

/** The day until which the notice gives more time, when it goes now. */
function extendedDay(file: RequestFile, nowMs: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(nowMs).toString()
  const told = { line: 0, atMs: nowMs, type: 'sent', letter: 'extension', at } as const
  const sent = {
    ...told,
    channel: 'mail',
    to: '',
    paper: 0,
    digest: '',
    note: '',
    ignored: [],
    by: '',
  } as const
  return requestClock({ ...file, sent: [...file.sent, sent] }, nowMs).dueOn ?? localDay(file.receivedAt)
}

/** Organisations by name, with the day on which they were told; private people are counted and named to nobody. */
function namedRecipients(file: RequestFile): readonly string[] {
  const messages = languages[file.language]
  const { toldOn, privatePeople } = messages.requestLetters
  const received = recipientStates(file).filter(({ left }) => left?.reason !== 'not-received')
  const firms = received
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ name, key, toldAt }) =>
      toldAt === null ? name || key : toldOn(name || key, dayText(localDay(toldAt), messages)),
    )
  const others = file.sent
    .filter(({ letter, recipient }) => letter === 'recipient' && recipient === undefined)
    .map(({ note, to }) => (note === '' ? to : note))
  const people = received.filter(({ isPrivate }) => isPrivate).length
  return [...firms, ...others, ...(people === 0 ? [] : [privatePeople(people)])]
}

/** More kinds than this tell nobody more. */
const mostKinds = 8

async function recipientWords(
  context: ActionContext,
  file: RequestFile,
  { kinds, firstAtMs, lastAtMs }: RecipientState,
): Promise<RecipientWords> {
  const messages = languages[file.language]
  const day = (atMs: number | null): string =>
    atMs === null ? '' : dayText(dayAt(Temporal.Instant.fromEpochMilliseconds(atMs)).toString(), messages)
  const corrections = (await correctionsOf(context, file)).filter(
    // Of what never went there nothing is told.
    ({ field }) => kinds.length === 0 || kinds.includes(kindOf[field]),
  )
  return {
    kinds: kinds.slice(0, mostKinds).map((kind) => messages.kinds[kind][0]),
    from: day(firstAtMs),
    until: day(lastAtMs),
    corrected: corrections.map(({ field, to }) => ({ field, to })),
  }
}

const kindOf = {
  name: 'PERSON',
  email: 'EMAIL',
  phone: 'PHONE',
  address: 'ADDRESS',
} as const satisfies Record<CorrectedField, string>

/** What was put right, as long as its plan still tells. */
async function correctionsOf({ store }: ActionContext, file: RequestFile): Promise<readonly Correction[]> {
  const plans = file.planned.flatMap(({ plan, right }) =>
    plan === null || right !== 'rectification' || isUndone(file, plan) ? [] : [plan],
  )
  const subjects = await Promise.all(plans.map((plan) => store.planSubjects.get(plan)))
  return subjects.flatMap((subject) => subject?.corrections ?? [])
}

/** The last day on which a backup still holds it; '' when there is none, or one of which nobody knows. */
async function backupsUntil({ store }: ActionContext, file: RequestFile): Promise<string> {
  const plan = file.planned.findLast(
    ({ right, plan }) => right === 'erasure' && plan !== null && !isUndone(file, plan),
  )?.plan
  if (plan === undefined || plan === null) return ''
  const days = (await backupsOf(store, plan)).map(({ overwrittenOn }) => overwrittenOn)
  const known = days.filter((day) => day !== null).toSorted()
  return known.length === days.length && known.length > 0
    ? dayText(known.at(-1) ?? '', languages[file.language])
    : ''
}
