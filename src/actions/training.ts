import { dayAt } from '../base/clock.ts'
import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import type { LawRule } from '../law/rule.ts'
import { councilSizes, lessonNoticeRule } from '../law/workplace.ts'
import { certificatePaper } from '../letters/training-certificate.ts'
import { lessonPage } from '../letters/lesson-page.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import {
  fillOwn,
  parseLesson,
  writeLesson,
  type Lesson,
  type LessonAudience,
  type OwnCounts,
} from '../privacy/training/lesson.ts'
import {
  openMembers,
  plannedMonth,
  trainingOf,
  type Member,
  type TrainingEvent,
  type TrainingState,
} from '../privacy/training/progress.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { lessonsIn, type LessonLanguage } from './lesson-files.ts'
import { mediaTypes } from './media-types.ts'
import { organisationOf } from './register-ground.ts'
import { summary } from './summary.ts'

const language = z.enum(['nl', 'en']).default('nl')
const lessonId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
const memberId = z.uuid()

/** A firm of more has its own system for this; the screens show all in one table. */
const maxMembers = 1000
/** Of one's own. */
const maxOwnLessons = 100

/** A lesson in the list. */
export interface ListedLesson {
  readonly id: string
  readonly title: string
  readonly for: LessonAudience
  /** True when the organisation wrote it, or wrote it anew. */
  readonly isOwn: boolean
  /** How many of those who take part have done it. */
  readonly done: number
}

export interface TrainingOverview {
  readonly lessons: readonly ListedLesson[]
  readonly members: readonly Member[]
  /** ISO day; null when no plan was started. */
  readonly startedOn: string | null
  /** What people are told before it is kept who did which lesson. */
  readonly notice: { readonly council: number; readonly representation: number; readonly law: LawRule }
  /** The lesson of this month, with who has yet to do it by their id; null without a plan. */
  readonly now: { readonly lesson: string; readonly until: string; readonly open: readonly string[] } | null
}

/** Who takes part, which lessons there are, and which one is of this month. */
export const training = action({
  name: 'training',
  shape: 'query',
  input: z.object({ language }),
  async run({ store, clock }, { language: asked }): Promise<TrainingOverview> {
    const state = await trainingState(store)
    const lessons = await lessonsIn(asked, state)
    const own = new Set(state.ownLessons.map(({ id }) => id))
    const today = dayAt(clock.now())
    return {
      lessons: lessons.map(({ id, title, for: audience }) => ({
        id,
        title,
        for: audience,
        isOwn: own.has(id),
        done: state.members.filter(({ done }) => done.some(({ lesson }) => lesson === id)).length,
      })),
      members: state.members,
      startedOn: state.startedOn,
      notice: {
        council: councilSizes.consent,
        representation: councilSizes.consult,
        law: lessonNoticeRule,
      },
      now: nowOf(state, lessons, today.toString()),
    }
  },
})

function nowOf(
  { startedOn, members }: TrainingState,
  lessons: readonly Lesson[],
  today: string,
): TrainingOverview['now'] {
  const month = startedOn === null ? null : plannedMonth(lessons, startedOn, today)
  if (month === null) return null
  return { lesson: month.lesson, until: month.until, open: openMembers(members, month).map(({ id }) => id) }
}

/** How training stands. */
export async function trainingState(store: Store): Promise<TrainingState> {
  return trainingOf(await store.training.events())
}

/** A lesson as it is taken: with the organisation's own counts in it, where they are known. */
export interface TakenLesson extends Omit<Lesson, 'own'> {
  readonly own: readonly string[]
}

export const lesson = action({
  name: 'lesson',
  shape: 'query',
  inBackground: true,
  input: z.object({ language, lesson: lessonId }),
  run: (context, { language: asked, lesson: id }): Promise<TakenLesson> => takenLesson(context, asked, id),
})

/** A lesson with the organisation's own counts in it. */
export async function takenLesson(
  context: ActionContext,
  asked: LessonLanguage,
  id: string,
): Promise<TakenLesson> {
  const found = await findLesson(context.store, asked, id)
  return { ...found, own: fillOwn(found.own, await ownCounts(context, asked)) }
}

async function findLesson(store: Store, asked: LessonLanguage, id: string): Promise<Lesson> {
  const found = (await lessonsIn(asked, await trainingState(store))).find((one) => one.id === id)
  if (found === undefined) throw new Refusal('lesson-not-found', id)
  return found
}

async function ownCounts(context: ActionContext, asked: LessonLanguage): Promise<OwnCounts> {
  const { totals, places, suppliers, kinds, countedAtMs } = await summary.run(
    context,
    { fresh: false },
    () => undefined,
  )
  if (countedAtMs === null) return {}
  const documentsWith = (wanted: string): number => kinds.find(({ kind }) => kind === wanted)?.documents ?? 0
  const oldest = totals.oldestAtMs
  const counts = {
    people: totals.persons,
    documents: totals.documents,
    places: places.length,
    suppliers: suppliers.used,
    agreementsMissing: suppliers.needAgreement - suppliers.withAgreement,
    bsn: documentsWith('NL_BSN'),
    idDocuments: documentsWith('NL_PASSPORT_ID'),
    passwords: documentsWith('PASSWORD'),
  }
  const format = new Intl.NumberFormat(asked)
  return {
    // Nothing found is not a sentence: it may lie where nobody looked.
    ...Object.fromEntries(
      Object.entries(counts).flatMap(([id, n]) => (n > 0 ? [[id, format.format(n)]] : [])),
    ),
    ...(oldest === null ? {} : { oldestYear: String(new Date(oldest).getUTCFullYear()) }),
  }
}

/** The line that was added; with its number it can be taken back. */
export interface AddedTraining {
  readonly event: number
}

export async function addTrainingEvent(
  { store, clock }: ActionContext,
  event: TrainingEvent,
): Promise<AddedTraining> {
  return { event: await store.training.append(event, clock.now().epochMilliseconds) }
}

/** Somebody takes part from now on. */
export const joinTraining = action({
  name: 'join-training',
  shape: 'change',
  input: z.object({
    name: z.string().trim().min(1).max(100),
  }),
  async run(context, { name }): Promise<AddedTraining & { readonly member: string }> {
    const { members } = await trainingState(context.store)
    if (members.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal('member-exists', name)
    if (members.length >= maxMembers) throw new Refusal('training-full', String(maxMembers))
    const member = randomUUID()
    return { member, ...(await addTrainingEvent(context, { type: 'joined', member, name })) }
  },
})

/** Somebody takes part no more: what was done is not shown any more. */
export const leaveTraining = action({
  name: 'leave-training',
  shape: 'change',
  input: z.object({ member: memberId }),
  async run(context, { member }): Promise<AddedTraining> {
    await findMember(context.store, member)
    return addTrainingEvent(context, { type: 'left', member })
  },
})

/** Who takes part with this id; refuses when nobody does. */
export async function findMember(store: Store, id: string): Promise<Member> {
  const found = (await trainingState(store)).members.find((one) => one.id === id)
  if (found === undefined) throw new Refusal('member-not-found')
  return found
}

/** Somebody did a lesson, here or as they told. */
export const lessonDone = action({
  name: 'lesson-done',
  shape: 'change',
  input: z.object({ member: memberId, lesson: lessonId, how: z.enum(['here', 'told']).default('here') }),
  subject: ({ lesson: id }) => id,
  async run(context, { member, lesson: id, how }): Promise<AddedTraining> {
    await findMember(context.store, member)
    await findLesson(context.store, 'nl', id)
    return addTrainingEvent(context, { type: 'done', member, lesson: id, how })
  },
})

/** Letters and digits that are not taken for each other, as in a licence plate. */
const codeLetters = 'BCDFGHJKLMNPRSTVWXZ23456789'
const codeLength = 8

/** The lesson as a page that is opened from disk, for somebody without the workbench; its code comes back when it was done. */
export const handLesson = action({
  name: 'hand-lesson',
  shape: 'change',
  inBackground: true,
  givesFile: true,
  input: z.object({ member: memberId, lesson: lessonId, language }),
  subject: ({ lesson: id }) => id,
  async run(context, { member, lesson: id, language: asked }): Promise<Download> {
    const found = await findMember(context.store, member)
    const given = await takenLesson(context, asked, id)
    const code = await codeFor(context, found, id)
    const page = lessonPage(given, {
      language: asked,
      name: found.name,
      organisation: (await organisationOf(context.store)).name,
      code,
    })
    return {
      fileName: `kwartje-${asked === 'nl' ? 'les' : 'lesson'}-${id}.html`,
      mediaType: mediaTypes.html,
      bytes: new TextEncoder().encode(page),
    }
  },
})

/** The code by which it comes back that somebody did a lesson: the same as before when it went out already. */
export async function codeFor(context: ActionContext, { id, handed }: Member, done: string): Promise<string> {
  const before = handed.find((one) => one.lesson === done)
  if (before !== undefined) return before.code
  const code = newCode()
  await addTrainingEvent(context, { type: 'handed', member: id, lesson: done, code })
  return code
}

function newCode(): string {
  const letters = Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)] ?? '')
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** Every code in a text that came back: a whole mail may be given. */
export const takeLessonCodes = action({
  name: 'take-lesson-codes',
  shape: 'change',
  input: z.object({ text: z.string().max(100_000) }),
  async run(
    context,
    { text },
  ): Promise<{
    readonly taken: readonly { readonly name: string; readonly lesson: string; readonly event: number }[]
  }> {
    const { members } = await trainingState(context.store)
    const wanted = text.toUpperCase()
    const results = []
    for (const { id, name, handed } of members) {
      for (const { lesson: done } of handed.filter((one) => wanted.includes(one.code))) {
        const { event } = await addTrainingEvent(context, {
          type: 'done',
          member: id,
          lesson: done,
          how: 'returned',
        })
        results.push({ name, lesson: done, event })
      }
    }
    if (results.length === 0) throw new Refusal('lesson-code-unknown')
    return { taken: results }
  },
})

/** Adds a lesson of one's own from its file; one with the same id takes the place of the former, also of one of ours. */
export const addLesson = action({
  name: 'add-lesson',
  shape: 'change',
  input: z.object({ text: z.string().max(60_000) }),
  async run(context, { text }): Promise<AddedTraining & { readonly lesson: string }> {
    const { lesson: read, faults } = parseLesson(text)
    if (read === null) {
      const [first] = faults
      throw new Refusal('lesson-broken', `${first?.code ?? ''} ${String(first?.line ?? 0)}`)
    }
    const { ownLessons } = await trainingState(context.store)
    if (ownLessons.length >= maxOwnLessons) throw new Refusal('training-full', String(maxOwnLessons))
    return {
      lesson: read.id,
      ...(await addTrainingEvent(context, { type: 'lesson-added', lesson: read.id, text })),
    }
  },
})

/** A lesson as its file: to write one of one's own after it. */
export const lessonFile = action({
  name: 'lesson-file',
  shape: 'query',
  givesFile: true,
  input: z.object({ lesson: lessonId, language }),
  subject: ({ lesson: id }) => id,
  async run({ store }, { lesson: id, language: asked }): Promise<Download> {
    return {
      fileName: `${id}.md`,
      mediaType: mediaTypes.txt,
      bytes: new TextEncoder().encode(writeLesson(await findLesson(store, asked, id), asked)),
    }
  },
})

/** Takes a lesson of one's own away; one of ours with its id is there again. */
export const removeLesson = action({
  name: 'remove-lesson',
  shape: 'change',
  input: z.object({ lesson: lessonId }),
  async run(context, { lesson: id }): Promise<AddedTraining> {
    const { ownLessons } = await trainingState(context.store)
    if (!ownLessons.some((one) => one.id === id)) throw new Refusal('lesson-not-found', id)
    return addTrainingEvent(context, { type: 'lesson-removed', lesson: id })
  },
})

/** One lesson a month from this month on. */
export const startTrainingPlan = action({
  name: 'start-training-plan',
  shape: 'change',
  input: z.object({}),
  run: (context): Promise<AddedTraining> =>
    addTrainingEvent(context, {
      type: 'plan-started',
      on: dayAt(context.clock.now()).toString(),
    }),
})

/** What somebody did, as a page to keep or to show to a customer or the authority. */
export const trainingCertificate = action({
  name: 'training-certificate',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ member: memberId, language }),
  subject: () => '',
  async run({ store, clock }, { member, language: asked }): Promise<Download> {
    const found = await findMember(store, member)
    const madeOn = dayAt(clock.now()).toString()
    const paper = certificatePaper(found, await lessonsIn(asked, await trainingState(store)), {
      language: asked,
      organisation: (await organisationOf(store)).name,
      madeOn,
    })
    return {
      fileName: `${languages[asked].training.certificate.fileName}-${madeOn}.pdf`,
      mediaType: mediaTypes.pdf,
      bytes: await paperToPdf(paper),
    }
  },
})

/** Takes a line back, or puts it back: another line says so. */
export const undoTraining = action({
  name: 'undo-training',
  shape: 'change',
  input: z.object({ event: z.number().int().positive() }),
  subject: ({ event }) => String(event),
  async run(context, { event }): Promise<AddedTraining> {
    const line = (await context.store.training.events()).find(({ id }) => id === event)
    if (line === undefined) throw new Refusal('member-not-found')
    return addTrainingEvent(context, { type: 'undone', event })
  },
})
