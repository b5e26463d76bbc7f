import type { JSX } from 'preact'
import type { PlaceKind } from '../../../privacy/places.ts'
import { Drawing } from '../../drawings/drawing.tsx'
import { Binder, Cloud, Devices, Envelope, Mugs, Shop, Webmail } from '../../drawings/questions.tsx'

/** Address book: a booklet with letters at its side. */
function AddressBook(): JSX.Element {
  return (
    <Drawing>
      <path
        class="paper-fill"
        d="M22 12 h46 a5 5 0 0 1 5 5 v62 a5 5 0 0 1-5 5 H22 a5 5 0 0 1-5-5 V17 a5 5 0 0 1 5-5 z"
      />
      <path d="M27 12 v72" />
      <path d="M73 24 h8 v12 h-8 M73 40 h8 v12 h-8 M73 56 h8 v12 h-8" />
      <circle cx="50" cy="38" r="8" />
      <path d="M36 62 a14 12 0 0 1 28 0" />
      <path class="copper" d="M38 73 h24" />
    </Drawing>
  )
}

/** Computer: a laptop with a folder on it. */
function Laptop(): JSX.Element {
  return (
    <Drawing>
      <path d="M18 20 h60 a4 4 0 0 1 4 4 v42 H14 V24 a4 4 0 0 1 4-4 z" />
      <path d="M6 66 h84 l-4 9 a4 4 0 0 1-4 2 H14 a4 4 0 0 1-4-2 z" />
      <path class="paper-fill" d="M32 32 h11 l4 5 h17 v19 H32 z" />
      <path class="fine" d="M38 44 h20" />
      <path class="copper" d="M38 50 h12" />
    </Drawing>
  )
}

/** Phone: with a list of people. */
function Phone(): JSX.Element {
  return (
    <Drawing>
      <rect x="27" y="8" width="42" height="80" rx="7" />
      <path class="fine" d="M43 14.500 h10" />
      <circle cx="38" cy="32" r="4" />
      <circle cx="38" cy="47" r="4" />
      <circle cx="38" cy="62" r="4" />
      <path class="fine" d="M47 32 h14 M47 47 h14 M47 62 h9" />
      <circle class="copper-fill" cx="48" cy="79" r="3" />
    </Drawing>
  )
}

/** Backup: a disk on a cable. */
function Disk(): JSX.Element {
  return (
    <Drawing>
      <rect class="paper-fill" x="16" y="34" width="64" height="44" rx="6" />
      <path d="M16 64 h64" />
      <path class="fine" d="M25 71 h22" />
      <circle class="copper-fill" cx="69" cy="71" r="3" />
      <path d="M48 34 V22 a8 8 0 0 1 8-8 h14" />
      <path d="M70 10 h12 v8 H70 z" />
    </Drawing>
  )
}

/** Another place: a box. */
function Box(): JSX.Element {
  return (
    <Drawing>
      <path d="M14 36 L48 20 L82 36 V70 L48 86 L14 70 z" />
      <path d="M14 36 L48 52 L82 36 M48 52 v34" />
      <path class="copper" d="M31 28 L65 44 v12" />
      <path class="fine" d="M22 60 l12 6" />
    </Drawing>
  )
}

const drawings: Readonly<Record<PlaceKind, () => JSX.Element>> = {
  mailbox: Envelope,
  'address-book': AddressBook,
  computer: Laptop,
  phone: Phone,
  website: Shop,
  cloud: Cloud,
  webmail: Webmail,
  paper: Binder,
  'staff-files': Mugs,
  backup: Disk,
  other: Box,
}

/** The drawing of a kind of place; a phone with a computer when nobody told the kind. */
export function PlaceDrawing({ kind }: { readonly kind: PlaceKind | undefined }): JSX.Element {
  const Chosen = kind === undefined ? Devices : drawings[kind]
  return <Chosen />
}
