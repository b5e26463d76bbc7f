import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { questionnaireTexts } from '../../src/i18n/questionnaire.ts'
import { makeQuestionnaireDocx } from '../../src/letters/questionnaire-docx.ts'
import type { PaperForm } from '../../src/letters/questionnaire-paper.ts'
import { makeQuestionnairePdf } from '../../src/letters/questionnaire-pdf.ts'
import { isoDay, openFieldAnswers, openTypedAnswers } from '../../src/letters/questionnaire-typed.ts'
import { houseQuestion } from '../../src/privacy/suppliers/questionnaire/house.ts'
import { questions, questionsFor } from '../../src/privacy/suppliers/questionnaire/questions.ts'
import {
  AnswersError,
  takeAnswers,
  type ParsedAnswers,
} from '../../src/privacy/suppliers/questionnaire/read-answers.ts'
import type { Answers, Question } from '../../src/privacy/suppliers/questionnaire/types.ts'
import { readDocxRows } from '../../src/read/formats/docx-rows.ts'
import { createSandbox } from '../../src/read/sandbox/index.ts'

// The form as a file for Word and for a reader of PDF: out, filled in, and back.

const house = [houseQuestion({ id: 'house-a1b2c3d4', text: 'Werkt u ook op zondag?', isHard: true })]
const today = '2026-11-28'
const round = '0f7d3c5e-8a41-4a55-9d39-1f2c3b4a5d6e'

function formWith(answers: Answers, changes: Partial<PaperForm> = {}): PaperForm {
  return {
    setup: {
      round,
      language: 'nl',
      organisation: 'Hoveniersbedrijf De Wilg',
      supplier: 'Loonbureau Élan',
      dueOn: '2026-12-15',
      proposed: answers,
    },
    texts: questionnaireTexts(changes.setup?.language ?? 'nl'),
    asked: [...questions, ...house],
    filled: null,
    ...changes,
  }
}

function readDocx(bytes: Uint8Array): ParsedAnswers {
  const rows = readDocxRows(bytes)
  assert.ok(rows !== undefined)
  return takeAnswers(openTypedAnswers(rows, today), house)
}

async function readPdf(bytes: Uint8Array): Promise<ParsedAnswers> {
  const sandbox = createSandbox()
  try {
    const { fields } = await sandbox.run('pdf-fields', bytes, new AbortController().signal)
    return takeAnswers(openFieldAnswers(fields, today), house)
  } finally {
    await sandbox.close()
  }
}

/** Every field filled, in the first way that is no way out. */
const full = Object.fromEntries(
  [...questions, ...house].map(({ id, fields }: Question) => [
    id,
    Object.fromEntries(
      fields.map((field) => [
        field.id,
        'options' in field
          ? field.type === 'choice'
            ? (field.options[0] ?? '')
            : field.options.slice(0, 2)
          : { text: `Zie “${id}” & <bijlage>\nbladzij 2`, number: '1200', date: '2026-02-01' }[field.type],
      ]),
    ),
  ]),
) as Answers // a text or choice of the type that each field has

test('every field of a Word file is read as it was filled in, in both languages', async () => {
  for (const language of ['nl', 'en'] as const) {
    const form = formWith(full)
    const bytes = await makeQuestionnaireDocx({
      ...form,
      setup: { ...form.setup, language },
      texts: questionnaireTexts(language),
      filled: { by: 'Noor de Wit', filledOn: '2026-11-20' },
    })
    const read = readDocx(bytes)
    assert.deepEqual(
      [read.round, read.language, read.by, read.filledOn],
      [round, language, 'Noor de Wit', '2026-11-20'],
    )
    assert.deepEqual([read.answers, read.dropped], [full, []])
  }
})

test('every field of a PDF is read as it was filled in', async () => {
  const bytes = await makeQuestionnairePdf(
    formWith(full, { filled: { by: 'Noor de Wit', filledOn: '20-11-2026' } }),
  )
  const read = await readPdf(bytes)
  assert.deepEqual([read.round, read.by, read.filledOn], [round, 'Noor de Wit', '2026-11-20'])
  assert.deepEqual([read.answers, read.dropped], [full, []])
})

test('a form for who decides itself asks four, and its codes stay those of the twelve', async () => {
  const answers: Answers = {
    location: { outside: 'no', countries: 'Nederland' },
    'own-use': { uses: ['none'] },
  }
  const asked = [...questionsFor('controller'), ...house]
  assert.deepEqual(readDocx(await makeQuestionnaireDocx(formWith(answers, { asked }))).answers, answers)
  assert.deepEqual((await readPdf(await makeQuestionnairePdf(formWith(answers, { asked })))).answers, answers)
})

test('a form that was filled in and saved by LibreOffice, by way of ODT, is read as it was filled in', () => {
  const saved = readFileSync(new URL('questionnaire-libreoffice.docx', import.meta.url))
  const { answers, by, filledOn, dropped } = readDocx(saved)
  assert.deepEqual(answers, {
    role: { role: 'processor', purpose: 'Loonadministratie' },
    data: { kinds: ['contact', 'bsn'], count: '1200' },
    location: { outside: 'no', countries: 'Nederland\nBelgië' },
    'house-a1b2c3d4': { answer: 'partly' },
  })
  assert.deepEqual([by, filledOn, dropped], ['Noor de Wit, privacy', '2026-11-20', []])
})

/** A Word file of which the body was changed. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const entries = unzipSync(await makeQuestionnaireDocx(formWith({})))
  const body = new TextDecoder().decode(entries['word/document.xml'])
  return zipSync({ ...entries, 'word/document.xml': strToU8(change(body)) })
}

const open = '<w:sym w:char="2610" w:font="MS Gothic"/>'

test('a box may be ticked by Word, by a cross of one’s own, or by an x beside it', async () => {
  for (const tick of [
    '<w:sym w:char="F0FE" w:font="Wingdings"/>',
    '<w:t>☑</w:t>',
    '<w:t>x</w:t>',
    '<w:t>[X]</w:t>',
    `${open}<w:t> x</w:t>`,
    '<w:t>✓</w:t>',
  ])
    assert.deepEqual(readDocx(await changed((xml) => xml.replace(open, tick))).answers, {
      role: { role: 'processor' },
    })
})

test('two ticks where one is asked, and words of one’s own, are told and not taken', async () => {
  const twice = await changed((xml) => xml.replace(open, '<w:t>x</w:t>').replace(open, '<w:t>x</w:t>'))
  assert.deepEqual([readDocx(twice).answers, readDocx(twice).dropped], [{}, ['role.role']])
})

test('a file of another version, without its mark, or of something else is no answer', async () => {
  const refused = async (bytes: Uint8Array, code: string): Promise<void> => {
    const rows = readDocxRows(bytes)
    assert.ok(rows !== undefined)
    assert.throws(
      () => openTypedAnswers(rows, today),
      (error) => error instanceof AnswersError && error.code === code,
      code,
    )
  }
  await refused(
    await changed((xml) => xml.replace('kwartje-questionnaire/1', 'kwartje-questionnaire/2')),
    'wrong-version',
  )
  await refused(await changed((xml) => xml.replace('kwartje-questionnaire/1', 'iets anders')), 'not-answers')
  assert.equal(readDocxRows(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), undefined)
  assert.equal(readDocxRows(await changed((xml) => xml.slice(0, xml.length / 2))), undefined)
  assert.equal(readDocxRows(new Uint8Array(6_000_000)), undefined)
})

test('whatever stands in cells and fields, only what was asked is taken', () => {
  const code = fc.oneof(fc.constantFrom('A1', 'B1', 'M1', 'M2', 'Z1', 'Z2', 'V9', ''), fc.string())
  const known = new Map(
    [...questions, ...house].map(({ id, fields }) => [String(id), fields.map((field) => field.id)]),
  )
  const assertKnown = ({ answers }: ParsedAnswers): void => {
    for (const [id, fields] of Object.entries(answers))
      assert.ok(Object.keys(fields).every((name) => known.get(id)?.includes(name)))
  }
  fc.assert(
    fc.property(fc.array(fc.tuple(code, fc.array(fc.string()))), (pairs) => {
      const rows = pairs.map(([one, lines]) => [[one], ['label'], lines])
      assertKnown(
        takeAnswers(openTypedAnswers({ rows, text: `kwartje-questionnaire/1 nl ${round}` }, today), house),
      )
      const fields = pairs.map(([name, [value = '']]) => ({ name: `role/${name}`, value }))
      const mark = { name: 'kwartje', value: `kwartje-questionnaire/1 nl ${round}` }
      assertKnown(takeAnswers(openFieldAnswers([...fields, mark], today), house))
    }),
  )
})

test('a day is read as people write it, and a number with its points', () => {
  assert.deepEqual(
    ['2026-02-01', '1-2-2026', '01/02/2026', ' 1.2.2026 ', '30-2-2026', 'morgen', ''].map(isoDay),
    ['2026-02-01', '2026-02-01', '2026-02-01', '2026-02-01', undefined, undefined, undefined],
  )
})

test('hostile names make no hole in a form', async () => {
  const name = `"><w:p/>\u0000\uFFFF]]>&amp;\uD800 株式会社`
  const form = formWith({}, { filled: null })
  const hostile = { ...form, setup: { ...form.setup, organisation: name, supplier: name } }
  assert.deepEqual(readDocx(await makeQuestionnaireDocx(hostile)).answers, {})
  assert.deepEqual((await readPdf(await makeQuestionnairePdf(hostile))).answers, {})
})
