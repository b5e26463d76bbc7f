import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, fileNamed, orderFor, redact } from '../../test/redact-order.ts'

const order = orderFor(['Joop Zandstra', 'joop@zandstra.example', '111222333', '12-03-1980'])

async function textOf(name: string, text: string | Uint8Array): Promise<string> {
  return bytesOf(await redact(fileNamed(name, text), order)).toString()
}

test('takes names, addresses, numbers and days out of a text, and leaves the rest', async () => {
  assert.equal(
    await textOf(
      'a.txt',
      'Aan Joop Zandstra <joop@zandstra.example>\r\nBSN 1112.22.333, geboren 12 maart 1980.\r\nGroet, Ria\r\n',
    ),
    'Aan █████ <█████>\r\nBSN █████, geboren █████.\r\nGroet, Ria\r\n',
  )
})

test('gives the same bytes when nothing stands in it', async () => {
  const redacted = await redact(fileNamed('a.txt', 'Dag Ria'), order)
  assert.equal(redacted.state, 'unchanged')
})

test('keeps the charset and every other byte', async () => {
  const latin = Buffer.from('Caf\xE9 van Joop Zandstra, \x80 5\r\n', 'latin1')
  const latinDone = bytesOf(await redact(fileNamed('a.txt', latin), order))
  assert.deepEqual(latinDone, Buffer.from('Caf\xE9 van #####, \x80 5\r\n', 'latin1'))
  const wide = Buffer.from('\uFEFFCafé van Joop Zandstra', 'utf16le')
  assert.deepEqual(
    bytesOf(await redact(fileNamed('a.txt', wide), order)),
    Buffer.from('\uFEFFCafé van █████', 'utf16le'),
  )
})

test('reads pages across tags, and looks in attributes, remarks, scripts and links', async () => {
  const page = `<!doctype html><html><!-- Joop Zandstra --><p title="Joop&nbsp;Zandstra">Jo<b>op</b> Zand&shy;stra <a href="mailto:joop%40zandstra.example">mail</a><script>var n = "Joop Zandstra"</script><p>&#74;oop Zandstra</html>`
  assert.equal(
    await textOf('a.html', page),
    `<!doctype html><html><!-- █████ --><p title="█████">█████<b></b> <a href="mailto:█████">mail</a><script>var n = "█████"</script><p>█████</html>`,
  )
})

test('keeps JSON valid, also where a number goes', async () => {
  const text = await textOf('a.json', '{"bsn":111222333,"naam":"J\\u006fop Zandstra","ander":111222334}')
  assert.deepEqual(JSON.parse(text), { bsn: '█████', naam: '█████', ander: 111222334 })
})

test('reads cards and calendars across folded lines', async () => {
  const card =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Joop Zan\r\n dstra\r\nN:Zandstra;Joop;;;\r\nEMAIL:joop@zandstra.example\r\nNOTE:klant\r\nEND:VCARD\r\n'
  const done = await textOf('a.vcf', card)
  assert.equal(
    done,
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:█████\r\n \r\nN:█████;;;\r\nEMAIL:█████\r\nNOTE:klant\r\nEND:VCARD\r\n',
  )
})

test('keeps tables of values', async () => {
  assert.equal(
    await textOf('a.csv', 'naam;bsn\r\n"Zandstra, Joop";111222333\r\nRia;123\r\n'),
    'naam;bsn\r\n"█████";█████\r\nRia;123\r\n',
  )
})
