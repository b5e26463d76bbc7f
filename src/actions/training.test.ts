import assert from 'node:assert/strict'
import { test } from 'node:test'
import { taskCalendar } from './calendar.ts'
import { management } from './management.ts'
import { setRhythm } from './rhythm.ts'
import { tasks } from './tasks.ts'
import {
  addLesson,
  handLesson,
  joinTraining,
  leaveTraining,
  lesson,
  lessonDone,
  lessonFile,
  removeLesson,
  startTrainingPlan,
  takeLessonCodes,
  training,
  trainingCertificate,
  undoTraining,
} from './training.ts'
import { refused } from '../../test/refused.ts'
import { withIndex } from '../../test/empty-index.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const english = { language: 'en' } as const

test('a lesson a month is a task until everybody has done it', () =>
  withIndex(async (on) => {
    const anna = await on.perform(joinTraining, { name: 'Anna' })
    const bo = await on.perform(joinTraining, { name: 'Bo' })
    assert.equal((await on.perform(training, {})).now, null)
    await on.perform(startTrainingPlan, {})
    const now = (await on.perform(training, {})).now
    assert.deepEqual([now?.lesson, now?.open], ['where', [anna.member, bo.member]])
    const open = async (): Promise<string[]> =>
      (await on.perform(tasks, {})).tasks
        .filter(({ rule }) => rule === 'lesson-open')
        .map(({ state }) => state)
    assert.deepEqual(await open(), ['open'])
    await on.perform(lessonDone, { member: anna.member, lesson: 'where' })
    const { event } = await on.perform(lessonDone, { member: bo.member, lesson: 'where', how: 'told' })
    assert.deepEqual((await on.perform(training, {})).now?.open, [])
    assert.deepEqual(await open(), [])
    await on.perform(undoTraining, { event })
    assert.deepEqual((await on.perform(training, {})).now?.open, [bo.member])
    await on.perform(leaveTraining, { member: bo.member })
    assert.deepEqual((await on.perform(training, {})).now?.open, [])
  }))

test('management sees how the group learns: what nobody did is unknown, and nobody is named', () =>
  withIndex(async (on) => {
    const rows = async (): Promise<readonly (readonly [string, boolean])[]> =>
      ((await on.perform(management, {})).sections.find(({ id }) => id === 'training')?.rows ?? []).map(
        ({ value, isUnknown }) => [value, isUnknown] as const,
      )
    assert.ok((await rows()).every(([, isUnknown]) => isUnknown))
    const { member } = await on.perform(joinTraining, { name: 'Anna' })
    await on.perform(joinTraining, { name: 'Bo' })
    await on.perform(startTrainingPlan, {})
    await on.perform(lessonDone, { member, lesson: 'where' })
    assert.deepEqual((await rows()).slice(0, 3), [
      ['2', false],
      ['1 van 2', false],
      ['1', false],
    ])
    assert.doesNotMatch(JSON.stringify(await on.perform(management, {})), /Anna|Bo"/)
  }))

test('the rhythm is switched on by hand, stands among tasks and in the calendar, and goes off again', () =>
  withIndex(async (on) => {
    const rules = async (): Promise<string[]> =>
      (await on.perform(tasks, {})).tasks
        .map(({ rule }) => rule)
        .filter((rule) => /^(?:month|year)/.test(rule))
    const entries = async (): Promise<number> =>
      textOf((await on.perform(taskCalendar, {})).bytes).match(/een les\\?, een opruiming/g)?.length ?? 0
    assert.deepEqual([await rules(), await entries()], [[], 0])
    const { months, startedOn } = await on.perform(setRhythm, { isOn: true })
    assert.equal(months.length, 12)
    assert.equal((await on.perform(training, {})).startedOn, startedOn)
    assert.deepEqual((await rules()).toSorted(), ['month-check', 'month-clean-up', 'year-plan'])
    assert.ok((await entries()) >= 11)
    await on.perform(setRhythm, { isOn: false })
    assert.deepEqual([await rules(), await entries()], [[], 0])
  }))

test('a lesson that goes out as a page comes back by its code, from a whole mail', () =>
  withIndex(async (on) => {
    const { member } = await on.perform(joinTraining, { name: '<b>Chris & co</b>' })
    const page = textOf((await on.perform(handLesson, { member, lesson: 'phishing' })).bytes)
    assert.match(page, /&lt;b&gt;Chris &amp; co&lt;\/b&gt;/)
    assert.doesNotMatch(page, /<b>|<script|https?:\/\//)
    const code = /[B-Z2-9]{4}-[B-Z2-9]{4}/.exec(page)?.[0] ?? ''
    assert.equal(textOf((await on.perform(handLesson, { member, lesson: 'phishing' })).bytes), page)
    await assert.rejects(on.perform(takeLessonCodes, { text: 'BCDF-GHJK' }), refused('lesson-code-unknown'))
    const mail = `From: chris@fietsen.example\n\nIk heb de les gedaan. Code: ${code.toLowerCase()}\n> oud`
    const { taken } = await on.perform(takeLessonCodes, { text: mail })
    assert.deepEqual(
      taken.map(({ lesson: done }) => done),
      ['phishing'],
    )
    await assert.rejects(on.perform(takeLessonCodes, { text: mail }), refused('lesson-code-unknown'))
    const [chris] = (await on.perform(training, {})).members
    assert.deepEqual(
      chris?.done.map(({ lesson: done, how }) => [done, how]),
      [['phishing', 'returned']],
    )
    const { bytes } = await on.perform(trainingCertificate, { member })
    assert.equal(textOf(bytes.subarray(0, 5)), '%PDF-')
  }))

test('a lesson of one’s own takes the place of ours, and ours comes back', () =>
  withIndex(async (on) => {
    const { bytes } = await on.perform(lessonFile, { lesson: 'phishing', ...english })
    const own = textOf(bytes).replace(/^# .*$/m, '# Our own lesson')
    const titleOf = async (): Promise<string> =>
      (await on.perform(lesson, { lesson: 'phishing', ...english })).title
    const before = await titleOf()
    await on.perform(addLesson, { text: own })
    assert.equal(await titleOf(), 'Our own lesson')
    assert.ok((await on.perform(training, english)).lessons.find(({ id }) => id === 'phishing')?.isOwn)
    await on.perform(removeLesson, { lesson: 'phishing' })
    assert.equal(await titleOf(), before)
    await on.perform(addLesson, { text: own.replace('id: phishing', 'id: ours') })
    assert.equal((await on.perform(training, english)).lessons.at(-1)?.id, 'ours')
    await assert.rejects(on.perform(addLesson, { text: '# x' }), refused('lesson-broken'))
  }))

test('says of the firm only what was counted, and nothing twice', () =>
  withIndex(async (on) => {
    assert.deepEqual((await on.perform(lesson, { lesson: 'where' })).own, [])
    await on.perform(joinTraining, { name: 'Anna' })
    await assert.rejects(on.perform(joinTraining, { name: 'anna' }), refused('member-exists'))
    await assert.rejects(on.perform(lesson, { lesson: 'nergens' }), refused('lesson-not-found'))
    const gone = crypto.randomUUID()
    await assert.rejects(
      on.perform(lessonDone, { member: gone, lesson: 'where' }),
      refused('member-not-found'),
    )
  }))
