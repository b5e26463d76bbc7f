import type { JSX } from 'preact'
import type { PlaceKind } from '../../../privacy/places.ts'
import { PaperStack } from '../../drawings/empties.tsx'
import { Binder, Cloud, Devices, Envelope, Mugs, Shop, Webmail } from '../../drawings/questions.tsx'

/** A picture for each kind of place: that of the question it came from. */
export const placeDrawings: Readonly<Record<PlaceKind, () => JSX.Element>> = {
  mailbox: Envelope,
  'address-book': Devices,
  computer: Devices,
  phone: Devices,
  website: Shop,
  cloud: Cloud,
  webmail: Webmail,
  paper: Binder,
  'staff-files': Mugs,
  backup: PaperStack,
  other: PaperStack,
}
