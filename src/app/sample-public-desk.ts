import { setPublicDesk } from '../actions/public-desk.ts'
import { setPublicForm } from '../actions/public-forms.ts'
import { readPublicInbox } from '../actions/public-inbox.ts'
import type { PublicEntry } from '../privacy/public-desk/page.ts'
import { readDesk } from '../public-desk/folder.ts'
import { leaveEntry } from '../public-desk/inbox.ts'
import { publicFolderOf, type Workspace } from './workspace.ts'

const left: readonly { readonly daysAgo: number; readonly entry: PublicEntry }[] = [
  {
    daysAgo: 1,
    entry: {
      type: 'request',
      language: 'nl',
      name: 'Joost Wiersma',
      reach: 'joost.wiersma@postvak.example',
      wish: 'access',
      message: 'Ik liet in mei mijn fiets bij u maken. Wat hebt u van mij bewaard?',
    },
  },
  {
    daysAgo: 0,
    entry: {
      type: 'sign-up',
      language: 'nl',
      form: 'werkplaats',
      version: 1,
      name: 'Fenna Dijkman',
      email: 'fenna.dijkman@postvak.example',
      purposes: ['news'],
    },
  },
]

/** The owner tried the public desk, with one form; two visitors left something, and it is closed again: no port is open when somebody looks round. */
export async function tryPublicDesk(
  { perform, place }: Pick<Workspace, 'perform' | 'place'>,
  ago: (days: number) => Temporal.Instant,
): Promise<void> {
  const at = ago(2)
  await perform(setPublicDesk, { isOn: true, runsHere: false }, { at })
  await perform(
    setPublicForm,
    {
      form: 'werkplaats',
      title: { nl: 'Nieuws uit de werkplaats', en: 'News from the workshop' },
      notice: {
        nl: 'U krijgt hoogstens één mail per maand van Fietsenmakerij De Ketting. Wij gebruiken uw naam en mailadres alleen daarvoor. Stoppen kan altijd, met de link in elke mail.',
        en: 'You get at most one mail a month from Fietsenmakerij De Ketting. We use your name and mail address only for that. You can stop at any time, with the link in each mail.',
      },
      purposes: [
        { id: 'news', text: { nl: 'Nieuws uit de werkplaats', en: 'News from the workshop' } },
        { id: 'offers', text: { nl: 'Aanbiedingen voor een onderhoudsbeurt', en: 'Offers for a service' } },
      ],
    },
    { at },
  )
  const folder = publicFolderOf(place)
  const key = readDesk(folder)?.inboxKey
  if (key === undefined) return
  for (const { daysAgo, entry } of left)
    leaveEntry(folder.inbox, key, { atMs: ago(daysAgo).epochMilliseconds, entry })
  await perform(readPublicInbox, {})
  await perform(setPublicDesk, { isOn: false, runsHere: true })
}
