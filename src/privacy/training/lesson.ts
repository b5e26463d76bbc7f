/** A lesson of about three minutes: one story, one rule, questions that explain, one thing to do now. */
export interface Lesson {
  /** Lower case with dashes; the same in every language. */
  readonly id: string
  readonly for: LessonAudience
  /** Articles that it rests on, as they are cited; empty when it rests on none. */
  readonly law: string
  readonly title: string
  /** Paragraphs. */
  readonly story: readonly string[]
  readonly rule: readonly string[]
  /** Sentences with places for the organisation's own counts: see `fillOwn`. */
  readonly own: readonly string[]
  readonly questions: readonly LessonQuestion[]
  readonly doNow: readonly string[]
}

export const lessonAudiences = ['everyone', 'newcomer', 'management'] as const
export type LessonAudience = (typeof lessonAudiences)[number]

export interface LessonQuestion {
  readonly ask: string
  readonly answers: readonly string[]
  /** Index of the right one. */
  readonly right: number
  /** Shown after every answer, right or wrong: a question teaches, it does not trap. */
  readonly why: string
}

/** What is wrong with a lesson's file, and in which line (from 1; 0 for the file as a whole). */
export interface LessonFault {
  readonly code: LessonFaultCode
  readonly line: number
}

export const lessonFaultCodes = [
  'too-long',
  'no-title',
  'no-story',
  'no-rule',
  'no-questions',
  'no-do-now',
  'bad-id',
  'bad-audience',
  'unknown-section',
  'question-without-text',
  'question-without-answers',
  'question-without-right',
  'question-with-two-right',
  'question-without-why',
] as const
export type LessonFaultCode = (typeof lessonFaultCodes)[number]

export type ParsedLesson =
  | { readonly lesson: Lesson; readonly faults: readonly [] }
  | { readonly lesson: null; readonly faults: readonly LessonFault[] }

/** Twenty times a lesson of ours. */
const maxCharacters = 60_000
const maxQuestions = 20
const maxAnswers = 8

/**
 * A lesson from its file: Markdown with a few fixed headings, in Dutch or English, so that an adviser can write one in any
 * editor. `- [x]` is the right answer, `>` the explanation. Gives every fault at once.
 */
export function parseLesson(text: string): ParsedLesson {
  if (text.length > maxCharacters) return { lesson: null, faults: [{ code: 'too-long', line: 0 }] }
  const faults: LessonFault[] = []
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const { head, from } = headOf(lines)
  const title = lines.slice(from).find((line) => /^# \S/.test(line)) ?? ''
  const sections = sectionsOf(lines, from, faults)
  const of = (name: SectionName): string[] =>
    sections.filter((section) => section.name === name).flatMap((section) => paragraphs(section.lines))
  const questions = sections
    .filter(({ name }) => name === 'question')
    .slice(0, maxQuestions)
    .map((section) => questionOf(section, faults))
  const id = head['id'] ?? ''
  const audience = lessonAudiences.find((one) => one === (head['for'] ?? 'everyone'))
  const lesson: Lesson = {
    id,
    for: audience ?? 'everyone',
    law: head['law'] ?? '',
    title: title.slice(2).trim(),
    story: of('story'),
    rule: of('rule'),
    own: sections
      .filter(({ name }) => name === 'own')
      .flatMap(({ lines: own }) => own.filter((line) => line !== '')),
    questions,
    doNow: of('do-now'),
  }
  const whole = (isMissing: boolean, code: LessonFaultCode): void => {
    if (isMissing) faults.push({ code, line: 0 })
  }
  whole(!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id), 'bad-id')
  whole(audience === undefined, 'bad-audience')
  whole(lesson.title === '', 'no-title')
  whole(lesson.story.length === 0, 'no-story')
  whole(lesson.rule.length === 0, 'no-rule')
  whole(questions.length === 0, 'no-questions')
  whole(lesson.doNow.length === 0, 'no-do-now')
  return faults.length === 0 ? { lesson, faults: [] } : { lesson: null, faults }
}

/** `key: value` lines between two lines of dashes, at the very beginning. */
function headOf(lines: readonly string[]): {
  readonly head: Readonly<Record<string, string>>
  readonly from: number
} {
  if (lines[0]?.trim() !== '---') return { head: {}, from: 0 }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (end < 0) return { head: {}, from: 0 }
  const pairs = lines.slice(1, end).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()]
  })
  return { head: Object.fromEntries(pairs), from: end + 1 }
}

type SectionName = 'story' | 'rule' | 'own' | 'question' | 'do-now'

const headings: Readonly<Record<string, SectionName>> = {
  verhaal: 'story',
  story: 'story',
  regel: 'rule',
  rule: 'rule',
  'bij u': 'own',
  'with you': 'own',
  vraag: 'question',
  question: 'question',
  'doe nu': 'do-now',
  'do now': 'do-now',
}

const writtenHeadings = {
  nl: { story: 'Verhaal', rule: 'Regel', own: 'Bij u', question: 'Vraag', 'do-now': 'Doe nu' },
  en: { story: 'Story', rule: 'Rule', own: 'With you', question: 'Question', 'do-now': 'Do now' },
} as const satisfies Record<string, Record<SectionName, string>>

/** The file of a lesson: what `parseLesson` reads back. */
export function writeLesson(lesson: Lesson, language: keyof typeof writtenHeadings): string {
  const words = writtenHeadings[language]
  const section = (name: SectionName, paragraphs: readonly string[], between = '\n\n'): string =>
    paragraphs.length === 0 ? '' : `## ${words[name]}\n\n${paragraphs.join(between)}\n\n`
  const questions = lesson.questions.map(
    ({ ask, answers, right, why }) =>
      `## ${words.question}\n\n${ask}\n\n${answers
        .map((answer, index) => `- [${index === right ? 'x' : ' '}] ${answer}`)
        .join('\n')}\n\n> ${why}\n\n`,
  )
  const head = `---\nid: ${lesson.id}\nfor: ${lesson.for}\nlaw: ${lesson.law}\n---\n\n# ${lesson.title}\n\n`
  const parts = [
    section('story', lesson.story),
    section('rule', lesson.rule),
    section('own', lesson.own, '\n'),
    ...questions,
    section('do-now', lesson.doNow),
  ]
  return `${head}${parts.join('')}`.trimEnd().concat('\n')
}

interface LessonSection {
  readonly name: SectionName
  /** Of its heading, from 1. */
  readonly line: number
  readonly lines: string[]
}

function sectionsOf(lines: readonly string[], from: number, faults: LessonFault[]): LessonSection[] {
  const sections: LessonSection[] = []
  for (const [index, line] of lines.entries()) {
    if (index < from) continue
    if (!line.startsWith('## ')) {
      sections.at(-1)?.lines.push(line.trim())
      continue
    }
    const name = headings[line.slice(3).trim().toLowerCase()]
    if (name === undefined) faults.push({ code: 'unknown-section', line: index + 1 })
    else sections.push({ name, line: index + 1, lines: [] })
  }
  return sections
}

/** Lines that follow each other are one paragraph. */
function paragraphs(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

function questionOf({ line, lines }: LessonSection, faults: LessonFault[]): LessonQuestion {
  const answers = lines.map((one) => /^[-*] \[([ xX])\] (.+)$/.exec(one)).filter((match) => match !== null)
  const rights = answers.flatMap(([, mark], i) => (mark === ' ' ? [] : [i]))
  const first = lines.findIndex((one) => /^[-*] \[/.test(one))
  const ask = paragraphs(first < 0 ? lines : lines.slice(0, first)).join(' ')
  const why = paragraphs(lines.filter((one) => one.startsWith('>')).map((one) => one.slice(1).trim())).join(
    ' ',
  )
  const wrong = (isSo: boolean, code: LessonFaultCode): void => {
    if (isSo) faults.push({ code, line })
  }
  wrong(ask === '', 'question-without-text')
  wrong(answers.length < 2 || answers.length > maxAnswers, 'question-without-answers')
  wrong(answers.length >= 2 && rights.length === 0, 'question-without-right')
  wrong(rights.length > 1, 'question-with-two-right')
  wrong(why === '', 'question-without-why')
  return { ask, answers: answers.map(([, , text = '']) => text.trim()), right: rights[0] ?? 0, why }
}

/** Counts of the organisation's own that a lesson may name, written as its language writes numbers. */
export type OwnCounts = Readonly<Partial<Record<OwnCountId, string>>>

export const ownCountIds = [
  'people',
  'documents',
  'places',
  'oldestYear',
  'suppliers',
  'agreementsMissing',
  'bsn',
  'idDocuments',
  'passwords',
] as const
export type OwnCountId = (typeof ownCountIds)[number]

/** The sentences whose every count is known, with the counts in them: what is not known is not said. */
export function fillOwn(own: readonly string[], counts: OwnCounts): string[] {
  return own.flatMap((sentence) => {
    let isWhole = true
    const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const id = ownCountIds.find((one) => one === name)
      const count = id === undefined ? undefined : counts[id]
      isWhole &&= count !== undefined
      return count ?? ''
    })
    return isWhole ? [filled] : []
  })
}
