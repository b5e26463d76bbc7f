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

interface Open {
  /** What its text is called: by its own name, or by that of the element around it. */
  readonly label: string | undefined
  readonly isInArea: boolean
}

const outside: Open = { label: undefined, isInArea: false }

/** The properties of a packet: as elements, as items of a list in an element, or as attributes. */
export function xmpFields(packet: Buffer): Field[] {
  const fields: Field[] = []
  const open: Open[] = []
  const around = (): Open => open.at(-1) ?? outside
  const say = (name: string | undefined, text: string): void => {
    const value = text.trim()
    if (name !== undefined && value !== '' && fields.length < maxFields) fields.push({ name, value })
  }
  const labelOf = (name: string): string | undefined =>
    name === 'Name' && around().isInArea ? 'person in the picture' : names.get(name)
  walkXml(inMemory(packet), {
    open: (name, _attribute, attributes) => {
      const { label, isInArea } = around()
      open.push({ label: labelOf(name) ?? label, isInArea: isInArea || areas.has(name) })
      for (const [key, value] of Object.entries(attributes())) say(labelOf(localName(key)), value)
    },
    close: () => void open.pop(),
    text: (text) => say(around().label, text),
  })
  return fields
}
