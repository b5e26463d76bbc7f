import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import type { Item } from './document.ts'
import { MAX_DEPTH, readTree } from './tree.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

function itemOf(text: string): Item {
  return { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes: inMemory(Buffer.from(text)) }
}

function wrapped(levels: number): string {
  let text = 'Subject: kern\n\nhoi\n'
  for (let i = 0; i < levels; i++) text = `Subject: laag ${i}\nContent-Type: message/rfc822\n\n${text}`
  return text
}

test('a tree is read depth first, without a promise when all readers are ours', () => {
  const seen: string[] = []
  const waiting = readTree(itemOf(wrapped(2)), reading, {
    visit: (document, item, depth) => seen.push(`${depth} ${item.path} ${document.title}`),
  })
  assert.equal(waiting, undefined)
  assert.deepEqual(seen, ['0  laag 1', '1 1 laag 0', '2 1/1 kern'])
})

test('what a visitor skips is not read', () => {
  const seen: string[] = []
  void readTree(itemOf(wrapped(2)), reading, {
    visit: (document) => seen.push(document.title),
    skip: (item) => item.path === '1/1',
  })
  assert.deepEqual(seen, ['laag 1', 'laag 0'])
})

test('nesting stops at the limit and says so', () => {
  for (const [levels, codes] of [
    [MAX_DEPTH, []],
    [MAX_DEPTH + 1, ['too-deep']],
  ] as const) {
    const problems: Problem[] = []
    let documents = 0
    void readTree(itemOf(wrapped(levels)), reading, {
      visit: () => documents++,
      leave: (_document, _item, all) => problems.push(...all),
    })
    assert.deepEqual(
      problems.map((problem) => problem.code),
      codes,
    )
    assert.equal(documents, MAX_DEPTH + 1)
  }
})

test('a signal ends the reading', () => {
  const controller = new AbortController()
  const visitor = { visit: () => controller.abort() }
  assert.throws(() => readTree(itemOf(wrapped(2)), { ...reading, signal: controller.signal }, visitor))
})
