import type { Participant } from '../document.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Where Office lists who made remarks or changes: in Word, Excel and PowerPoint, of then and now. */
const lists = /^(?:word\/people|xl\/persons\/person\d*|ppt\/commentAuthors|ppt\/authors)\.xml$/
const people = new Set(['person', 'cmAuthor', 'author'])

/** People whom an office file lists as having worked on it, with the address of their account where it stands there. */
export function authorsOf(archive: Package): Participant[] {
  const authors = new Map<string, Participant>()
  let name = ''
  for (const entry of archive.names.filter((one) => lists.test(one))) {
    const bytes = archive.open(entry)
    if (bytes === undefined) continue
    walkXml(bytes, {
      open: (element, attribute) => {
        if (people.has(element)) name = attribute('author') || attribute('displayName') || attribute('name')
        const email = addressIn(attribute('userId'))
        if (name !== '' && (people.has(element) || email !== ''))
          authors.set(name, { role: 'author', name, email: email || (authors.get(name)?.email ?? '') })
      },
    })
  }
  return [...authors.values()]
}

/** An account is written with its address in the middle: `S::noor@firm.example::b7c1...`. */
function addressIn(account: string): string {
  return account.split(/[\s:|]/).find((part) => /.@./.test(part)) ?? ''
}
