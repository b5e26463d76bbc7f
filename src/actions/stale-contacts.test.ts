import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { withIndex } from '../../test/empty-index.ts'
import { makePlan, planSteps } from './plans.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

test('an old contact is one who was heard of and not since; nobody of the family, nobody who never wrote', () =>
  withIndex(async ({ perform }, folder) => {
    const place = join(folder, 'winkel')
    mkdirSync(place)
    const card = (name: string, email: string): string =>
      `BEGIN:VCARD\nVERSION:3.0\nN:${name.split(' ').toReversed().join(';')};;;\nFN:${name}\nEMAIL:${email}\nEND:VCARD\n`
    const letter = (name: string, email: string, date: string): string =>
      `From: ${name} <${email}>\nTo: info@dewinkel.example\nSubject: Dag\nDate: ${date}\n\nTot ziens.\n`
    const [old, new_] = ['Tue, 3 Mar 2020 10:00:00 +0100', new Date().toUTCString()]
    writeFileSync(
      `${place}/telefoon.vcf`,
      card('Oma Riet', 'riet@thuis.example') +
        card('Kees Dam', 'kees.dam@thuis.example') +
        card('Anna Berg', 'anna.berg@thuis.example') +
        card('Jo Vos', 'jo.vos@thuis.example'),
    )
    writeFileSync(`${place}/1.eml`, letter('Oma Riet', 'riet@thuis.example', old))
    writeFileSync(`${place}/2.eml`, letter('Kees Dam', 'kees.dam@thuis.example', old))
    writeFileSync(`${place}/3.eml`, letter('Anna Berg', 'anna.berg@thuis.example', new_))
    await perform(addSource, { location: place })
    await perform(scan, {})
    const { id } = await perform(makePlan, { rule: 'stale-contacts' })
    const { rows } = await perform(planSteps, { planId: id })
    assert.deepEqual(
      rows.flatMap(({ people }) => people),
      ['Kees Dam'],
    )
  }))
