import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { kinds, type Kind } from '../../src/detect/kinds.ts'
import { readRows, scoreRows } from './score.ts'

const folder = import.meta.dirname

test('detection fails on the labelled rows exactly where it is known to fail', () => {
  const rows = globSync('*.jsonl', { cwd: folder })
    .sort()
    .flatMap((file) => readRows(join(folder, file)))
  const { failures } = scoreRows(rows, (type) => type in kinds && kinds[type as Kind].byDefault)
  const known = readFileSync(join(folder, 'known-failures.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  assert.deepEqual(failures.toSorted(), known.toSorted())
})
