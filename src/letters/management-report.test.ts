import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ManagementReport, ReportRow } from '../privacy/management.ts'
import { makeManagementReport } from './management-report.ts'

const line: ReportRow = {
  name: 'Wilgenhof 12 '.repeat(7).trim(),
  value: 'onbekend: niet gelezen',
  isUnknown: true,
  law: { article: '(AVG art. 28(3))', source: 'http://data.europa.eu/eli/reg/2016/679/art_28/oj' },
  to: null,
}
const section = (id: ManagementReport['sections'][number]['id'], rows: number, value = line.value) => ({
  id,
  title: 'Titel',
  note: null,
  rows: Array.from({ length: rows }, () => ({ ...line, value, law: value === '' ? line.law : null })),
})

test('the most that there can be still fits on two pages, and is a document that can be read aloud', async () => {
  const bytes = await makeManagementReport(
    {
      title: 'Wat de leiding moet weten',
      overline: 'Fietsenmakerij De Ketting',
      sections: [
        section('held', 16),
        section('risks', 6, ''),
        section('suppliers', 8),
        section('tasks', 9),
        section('training', 6),
        section('grown', 5, ''),
        section('unread', 4),
        section('changed', 4),
        section('answers-for', 5, ''),
      ],
      advice: 'Geen juridisch advies.',
    },
    { language: 'nl', at: new Date(0) },
  )
  const text = Buffer.from(bytes).toString('latin1')
  assert.match(text, /^%PDF-1\.7/)
  assert.equal([...text.matchAll(/\/Type \/Page\b/g)].length, 2)
  assert.match(text, /\/Marked true/)
  assert.match(text, /\/Lang \(nl\)/)
})
