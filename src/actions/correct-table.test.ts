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
  const broken = `${head}anna@thuis.example,Jan,"een\n${other}`
  assert.equal(of(broken), broken, 'a quote that nobody closed')
  assert.equal(correctedTable(Buffer.from(`${head}anna@thuis.example,J\xe9\n`, 'latin1'), subject), undefined)
})

test('a record over several lines changes in its own cells, and draws no neighbour in', () => {
  const head = 'mail,naam,noot\r\n'
  const noted = 'anna@thuis.example,Jan,"belde, zei:\r\n""Jan"" komt\r\nJan,Jan"\r\n'
  const other = 'bert@thuis.example,Jan,"over\r\nAnna Visser"\r\n'
  assert.equal(
    of(`${head}${noted}${other}`),
    `${head}${noted.replace(',Jan,', ',"Jo, ""de"" Grote",')}${other}`,
  )
  const stray = 'bert@thuis.example,Jan,"half\nanna@thuis.example,"Jan",x\n'
  assert.equal(of(stray), stray.replace('"Jan"', '"Jo, ""de"" Grote"'))
  const long = `${head}anna@thuis.example,Jan,"${'x,y,z\n'.repeat(100_000)}`
  assert.equal(of(long), long)
})
