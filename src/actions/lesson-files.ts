import { readdir, readFile } from 'node:fs/promises'
import { parseLesson, type Lesson } from '../privacy/training/lesson.ts'
import type { TrainingState } from '../privacy/training/progress.ts'

export type LessonLanguage = 'nl' | 'en'

/** Every lesson in a language: those that come along in their order, a lesson of one's own in the place of one with its id, others behind. */
export async function lessonsIn(
  language: LessonLanguage,
  { ownLessons }: Pick<TrainingState, 'ownLessons'>,
): Promise<readonly Lesson[]> {
  const own = new Map(
    ownLessons.flatMap(({ text }) => {
      const { lesson } = parseLesson(text)
      return lesson === null ? [] : [[lesson.id, lesson] as const]
    }),
  )
  const along = await givenLessons(language)
  const ours = along.map((lesson) => own.get(lesson.id) ?? lesson)
  const ids = new Set(along.map(({ id }) => id))
  return [...ours, ...[...own.values()].filter(({ id }) => !ids.has(id))]
}

const given = new Map<LessonLanguage, Promise<readonly Lesson[]>>()

/** Read once: they come with the program. */
function givenLessons(language: LessonLanguage): Promise<readonly Lesson[]> {
  const lessons = given.get(language) ?? readLessons(language)
  given.set(language, lessons)
  return lessons
}

async function readLessons(language: LessonLanguage): Promise<readonly Lesson[]> {
  const folder = new URL(`../i18n/lessons/${language}/`, import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => {
      const { lesson, faults } = parseLesson(await readFile(new URL(name, folder), 'utf8'))
      if (lesson === null)
        throw new Error(`Cannot read lesson "${name}": expected no fault, got ${faults[0]?.code ?? ''}`)
      return lesson
    }),
  )
}
