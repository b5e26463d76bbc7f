import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Workspace } from '../app/workspace.ts'
import type { Task } from '../privacy/tasks/list.ts'
import { forget } from './lists.ts'
import { recount } from './recount.ts'
import { scan } from './scan.ts'
import { answerQuestions } from './setup.ts'
import { addSource } from './sources.ts'
import { addTask, decideTask, noteTasks, tasks, undoTask } from './tasks.ts'
import { refused } from '../../test/refused.ts'
import { withIndex } from '../../test/empty-index.ts'

async function index(run: (on: Workspace, mail: string) => Promise<void>): Promise<void> {
  await withIndex(async (on, folder) => {
    const mail = join(folder, 'mail')
    mkdirSync(mail)
    await run(on, mail)
  })
}

async function state({ perform }: Workspace, id: string): Promise<Task['state'] | undefined> {
  await perform(noteTasks, {})
  return (await perform(tasks, {})).tasks.find((one) => one.id === id)?.state
}

test('a BSN in mail is a task that ends when the mail is gone, and does not when it is forgotten', () =>
  index(async (on, mail) => {
    const letter = join(mail, '1.eml')
    const text =
      'From: Piet Jansen <piet@klant.example>\nTo: info@fietsen.example\nSubject: Loon\n\nMijn BSN is 999990019.\n'
    writeFileSync(letter, text)
    writeFileSync(join(mail, '2.eml'), text.replace(/Mijn.*/, 'Tot morgen.'))
    const read = async (): Promise<void> => {
      await on.perform(scan, {})
      await on.perform(recount, {})
    }
    await on.perform(addSource, { location: mail })
    assert.equal(await state(on, 'place-unread:1'), 'open')
    await read()
    assert.equal(await state(on, 'place-unread:1'), 'done')
    assert.equal(await state(on, 'bsn-in-mail'), 'open')
    rmSync(letter)
    await read()
    assert.equal(await state(on, 'bsn-in-mail'), 'done')
    writeFileSync(letter, text)
    await read()
    assert.equal(await state(on, 'bsn-in-mail'), 'open')
    await on.perform(forget, { confirmed: true })
    assert.equal(await state(on, 'bsn-in-mail'), 'lapsed')
  }))

test('what follows from the facts cannot be ticked off; it can be put off, and that taken back', () =>
  index(async (on) => {
    await on.perform(answerQuestions, { answers: { cloud: 'unknown' } })
    const id = 'unknown-answer:cloud'
    await assert.rejects(
      on.perform(decideTask, { id, decision: { type: 'settled', reason: 'klaar ermee' } }),
      refused('task-ends-itself'),
    )
    await assert.rejects(
      on.perform(decideTask, { id: 'bestaat-niet', decision: { type: 'woken' } }),
      refused('task-not-found'),
    )
    const { event } = await on.perform(decideTask, {
      id,
      decision: { type: 'snoozed', until: '2099-01-01', reason: 'later' },
    })
    assert.equal(await state(on, id), 'snoozed')
    await on.perform(undoTask, { event })
    assert.equal(await state(on, id), 'open')
    await on.perform(answerQuestions, { answers: { cloud: 'no' } })
    assert.equal(await state(on, id), 'done')
    assert.equal(await on.verifyAudit(), true)
  }))

test('a task of one’s own has its day and its owner', () =>
  index(async (on) => {
    const { task } = await on.perform(addTask, { title: 'Kast opruimen', dueOn: '2020-01-01', owner: 'Noor' })
    const { tasks: listed, totals } = await on.perform(tasks, {})
    const [own] = listed
    assert.deepEqual(
      [own?.id, own?.title, own?.owner, own?.isLate, own?.due.basis],
      [task, 'Kast opruimen', 'Noor', true, 'own'],
    )
    assert.deepEqual(totals, { open: 1, late: 1, thisWeek: 0 })
    await on.perform(decideTask, { id: task, decision: { type: 'settled', reason: 'gedaan' } })
    assert.equal(await state(on, task), 'done')
  }))
