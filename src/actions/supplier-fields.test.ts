import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { mergeSuppliers, withdrawStatement } from './merge-suppliers.ts'
import { clearSupplierField, stateSupplierField, supplierFields, type KnownValue } from './supplier-fields.ts'
import { decideSupplier } from './suppliers.ts'

/** An index in which these suppliers are used. */
async function knowing(domains: readonly string[], run: (on: Workspace) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    for (const domain of domains)
      await workspace.perform(decideSupplier, { domain, decision: { isUsed: true } })
    await run(workspace)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const shown = (values: readonly KnownValue[]): unknown[] =>
  values.map(({ field, value, provenance }) => [field, value, provenance])

test('what we know is proposed, and stays a proposal beside what a person states otherwise', () =>
  knowing(['zoom.us'], async (on) => {
    const domain = 'zoom.us'
    const before = await on.perform(supplierFields, { domain })
    assert.deepEqual(before.stated, [])
    const [page, contact, ...others] = before.proposed
    assert.deepEqual([page?.field, page?.provenance, page?.record], ['sub-processor-list', 'declared', null])
    assert.deepEqual([contact?.field, contact?.value, others], ['privacy-contact', 'privacy@zoom.us', []])
    assert.match(contact?.record?.source ?? '', /^https:\/\/github\.com\/datenanfragen\/data\//)
    const state = (value: string): Promise<{ statement: number }> =>
      on.perform(stateSupplierField, {
        domain,
        stated: { field: 'sub-processor-list', value },
        provenance: 'confirmed',
      })
    await state('https://zoom.example/anders')
    const otherwise = await on.perform(supplierFields, { domain })
    assert.deepEqual(shown(otherwise.stated), [
      ['sub-processor-list', 'https://zoom.example/anders', 'confirmed'],
    ])
    assert.deepEqual(shown(otherwise.proposed), shown(before.proposed))
    const { statement } = await state(String(page?.value))
    const kept = await on.perform(supplierFields, { domain })
    assert.deepEqual(shown(kept.proposed), [['privacy-contact', 'privacy@zoom.us', 'declared']])
    await on.perform(withdrawStatement, { statement })
    assert.deepEqual(shown((await on.perform(supplierFields, { domain })).stated), shown(otherwise.stated))
  }))

test('a place outside the EEA needs a ground that fits; a list is a choice, never assumed', () =>
  knowing(['kassa.example'], async (on) => {
    const domain = 'kassa.example'
    for (const ground of ['unknown', 'adequacy', 'listed'] as const)
      await on.perform(stateSupplierField, {
        domain,
        stated: { field: 'location', value: { country: 'us', ground } },
        provenance: 'declared',
      })
    const { stated } = await on.perform(supplierFields, { domain })
    assert.deepEqual(
      stated.map(({ value, transfer }) => [value, transfer?.need, transfer?.isGroundFitting]),
      [
        [{ country: 'US', ground: 'unknown' }, 'if-listed', false],
        [{ country: 'US', ground: 'adequacy' }, 'if-listed', false],
        [{ country: 'US', ground: 'listed' }, 'if-listed', true],
      ],
    )
  }))

test('a field of one value keeps the newest, one of several keeps all, and each can be changed and taken away', () =>
  knowing(['kassa.example'], async (on) => {
    const domain = 'kassa.example'
    const state = (
      stated: Parameters<typeof stateSupplierField.run>[1]['stated'],
      entry?: string,
    ): Promise<unknown> => on.perform(stateSupplierField, { domain, stated, provenance: 'declared', entry })
    await state({ field: 'criticality', value: 'low' })
    await state({ field: 'criticality', value: 'high' })
    await state({ field: 'certificate', value: { kind: 'ISO 27001', scope: 'kassa', validTo: '2020-01-01' } })
    await state({ field: 'certificate', value: { kind: 'NEN 7510', scope: '', validTo: null } })
    const { stated } = await on.perform(supplierFields, { domain })
    assert.deepEqual(
      stated.map(({ field, isOver }) => [field, isOver]),
      [
        ['certificate', true],
        ['certificate', false],
        ['criticality', false],
      ],
    )
    const [first] = stated
    await state(
      { field: 'certificate', value: { kind: 'ISO 27001', scope: 'kassa', validTo: '2099-01-01' } },
      first?.statement?.entry,
    )
    const renewed = (await on.perform(supplierFields, { domain })).stated.filter(
      ({ field }) => field === 'certificate',
    )
    assert.deepEqual(
      renewed.map(({ isOver }) => isOver),
      [false, false],
    )
    await on.perform(clearSupplierField, {
      domain,
      field: 'certificate',
      entry: first?.statement?.entry ?? '',
    })
    assert.deepEqual(
      (await on.perform(supplierFields, { domain })).stated.map(({ field, value }) => [field, value]),
      [
        ['certificate', { kind: 'NEN 7510', scope: '', validTo: null }],
        ['criticality', 'high'],
      ],
    )
  }))

test('what was stated of a supplier stays when it turns out to be another; the other comes first', () =>
  knowing(['kassa.example', 'mijnkassa.example'], async (on) => {
    const state = (domain: string, value: string, field: 'exit' | 'breach-contact'): Promise<unknown> =>
      on.perform(stateSupplierField, { domain, stated: { field, value }, provenance: 'confirmed' })
    await state('mijnkassa.example', 'oud plan', 'exit')
    await state('mijnkassa.example', '0900-0000', 'breach-contact')
    await state('kassa.example', 'nieuw plan', 'exit')
    await on.perform(mergeSuppliers, { domain: 'mijnkassa.example', into: 'kassa.example' })
    assert.deepEqual(shown((await on.perform(supplierFields, { domain: 'mijnkassa.example' })).stated), [
      ['breach-contact', '0900-0000', 'confirmed'],
      ['exit', 'nieuw plan', 'confirmed'],
    ])
  }))

test('what one of several says is changed where it stands, also after it turned out to be another supplier', () =>
  knowing(['kassa.example', 'kassagroep.example'], async (on) => {
    const [domain, into] = ['kassa.example', 'kassagroep.example']
    const certificate = (kind: string) =>
      ({
        stated: { field: 'certificate', value: { kind, scope: '', validTo: null } },
        provenance: 'confirmed',
      }) as const
    await on.perform(stateSupplierField, { domain, ...certificate('ISO 27001') })
    await on.perform(mergeSuppliers, { domain, into })
    const kinds = async (): Promise<unknown[]> =>
      (await on.perform(supplierFields, { domain: into })).stated.map(({ value }) =>
        typeof value === 'object' && 'kind' in value ? value.kind : value,
      )
    const [first] = (await on.perform(supplierFields, { domain: into })).stated
    const entry = String(first?.statement?.entry)
    const { statement } = await on.perform(stateSupplierField, {
      domain: into,
      entry,
      ...certificate('NEN 7510'),
    })
    assert.deepEqual(await kinds(), ['NEN 7510'])
    await on.perform(withdrawStatement, { statement })
    assert.deepEqual(await kinds(), ['ISO 27001'])
  }))
