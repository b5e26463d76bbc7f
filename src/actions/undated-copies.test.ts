import assert from 'node:assert/strict'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { withIndex } from '../../test/empty-index.ts'
import { makePlan, planSteps } from './plans.ts'
import { retention } from './retention.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const letter = 'Sollicitatie\n\nGraag solliciteer ik naar de vacature van planner.\n\nTess Wit\n'

test('a letter without a date is as old as the mail with which it came, else as its file', () =>
  withIndex(async ({ perform }, folder) => {
    const place = join(folder, 'kantoor')
    mkdirSync(place)
    const attached = `--x\nContent-Type: text/plain; name="sollicitatie.txt"\nContent-Disposition: attachment; filename="sollicitatie.txt"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(letter).toString('base64')}\n--x--\n`
    writeFileSync(
      `${place}/mail.eml`,
      `From: Tess Wit <tess.wit@thuis.example>\nTo: info@kantoor.example\nSubject: Sollicitatie planner\nDate: Mon, 16 Jun 2025 20:11:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nBijgaand mijn brief.\n\n${attached}`,
    )
    writeFileSync(`${place}/sollicitatie.txt`, letter)
    writeFileSync(`${place}/sollicitatie Kim.txt`, letter.replace('Tess Wit', 'Kim Vos'))
    writeFileSync(`${place}/sollicitatie Bo.txt`, letter.replace('Tess Wit', 'Bo Smit'))
    const old = new Date('2024-02-01T12:00:00Z')
    utimesSync(`${place}/sollicitatie Kim.txt`, old, old)
    await perform(addSource, { location: place })
    await perform(scan, {})
    const { id } = await perform(makePlan, { rule: 'past-retention', about: 'applications' })
    const { rows } = await perform(planSteps, { planId: id })
    // The one that was written today stays.
    assert.deepEqual(rows.map(({ unit }) => unit).toSorted(), [
      'mail.eml',
      'sollicitatie Kim.txt',
      'sollicitatie.txt',
    ])
    const counted = (await perform(retention, {})).find(({ category }) => category === 'applications')
    assert.deepEqual([counted?.older, counted?.undated], [3, 0])
  }))
