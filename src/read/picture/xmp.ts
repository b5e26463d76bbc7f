import { inMemory } from '../../base/bytes.ts'
import type { Field } from '../document.ts'
import { localName, walkXml } from '../formats/xml.ts'

/** Which properties of XMP (ISO 16684) tell of people, and what they are called here; the others are of the picture's making. */
const names = new Map([
  ['creator', 'author'],
  ['Artist', 'artist'],
  ['rights', 'copyright'],
  ['Copyright', 'copyright'],
  ['Owner', 'copyright owner'],
  ['CopyrightOwnerName', 'copyright owner'],
  ['OwnerName', 'camera owner'],
  ['CameraOwnerName', 'camera owner'],
  ['Credit', 'credit'],
  ['CaptionWriter', 'caption writer'],
  ['title', 'title'],
  ['description', 'description'],
  ['subject', 'keywords'],
  ['PersonInImage', 'person in the picture'],
  ['PersonDisplayName', 'person in the picture'],
  ['CiEmailWork', 'email'],
  ['CiTelWork', 'tel'],
  ['CiAdrExtadr', 'address'],
  ['CiAdrPcode', 'postcode'],
  ['CiAdrCity', 'city'],
  ['CreateDate', 'taken'],
  ['DateTimeOriginal', 'taken'],
  ['GPSLatitude', 'gps latitude'],
  ['GPSLongitude', 'gps longitude'],
])

/** Faces that somebody named stand in a list of areas, each with a "Name". */
const areas = new Set(['RegionList', 'Regions'])

const maxFields = 500

/** The properties of a packet: as elements, as items of a list in an element, or as attributes. */
export function xmpFields(packet: Buffer): Field[] {
  const fields: Field[] = []
  const open: string[] = []
  const say = (name: string | undefined, text: string): void => {
    const value = text.trim()
    if (name !== undefined && value !== '' && fields.length < maxFields) fields.push({ name, value })
  }
  const nameOf = (name: string): string | undefined =>
    name === 'Name' && open.some((outer) => areas.has(outer)) ? 'person in the picture' : names.get(name)
  walkXml(inMemory(packet), {
    open: (name, _attribute, attributes) => {
      open.push(name)
      for (const [key, value] of Object.entries(attributes)) say(nameOf(localName(key)), value)
    },
    close: () => void open.pop(),
    text: (text) =>
      say(
        open.map(nameOf).findLast((name) => name !== undefined),
        text,
      ),
  })
  return fields
}
