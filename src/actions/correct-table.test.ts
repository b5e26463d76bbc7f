import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctedTable } from './correct-table.ts'

const subject = {
  values: ['anna@thuis.example', 'Anna Visser'],
  corrections: [{ field: 'name', from: 'Jan', to: 'Jo, "de" Grote' } as const],
}
const of = (text: string): string | undefined => correctedTable(Buffer.from(text), subject)?.toString('utf8')

test('only whole cells of own rows change, and quotes stay right', () => {
  const head = 'mail,naam,noot\n'
  const other = 'bert@thuis.example,Jan,over Anna Visser\n'
  assert.equal(
    of(`${head}anna@thuis.example,Jan,"januari, ""jan"""\n${other}`),
    `${head}anna@thuis.example,"Jo, ""de"" Grote","januari, ""jan"""\n${other}`,
  )
  const broken = `${head}anna@thuis.example,Jan,"een\ntwee",x\n${other}`
  assert.equal(of(broken), broken)
  assert.equal(correctedTable(Buffer.from(`${head}anna@thuis.example,J\xe9\n`, 'latin1'), subject), undefined)
})
