import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { RequestView } from '../../../actions/request-file.ts'
import { useQuery } from '../../address.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { requestRooms, type RequestRoom } from './rooms.ts'
import { whoName } from './who-name.ts'

export interface RequestProps {
  readonly view: RequestView
}

/** The file of a request while it runs: one thing to do now, and the pages of the file. */
export function WorkPage({ view }: RequestProps): JSX.Element {
  const texts = useTexts()
  const { requests: words } = texts.screens
  const { file, isBroken } = view
  const rooms = requestRooms.filter(({ isFor }) => isFor(view))
  const [asked] = useQuery('room')
  const room = rooms.find(({ id }) => id === asked) ?? requestRooms[0]
  const head = room.head(texts, view)
  return (
    <>
      <Top
        actions={
          <ButtonLink kind="quiet" to="/requests">
            {words.start.back}
          </ButtonLink>
        }
      >
        <Overline>{words.one(String(file.id), whoName(file.asker, texts))}</Overline>
        <Sentence>{head.sentence}</Sentence>
        <Lead>{head.lead}</Lead>
      </Top>
      {isBroken ? <Notice kind="attention" title={words.broken} /> : null}
      {rooms.length < 2 ? null : (
        <nav aria-label={words.rooms.title} class="button-row request-rooms">
          {rooms.map((one) => (
            <Link
              key={one.id}
              to={`/requests/${String(file.id)}`}
              query={{ room: one.id }}
              class={`button button-${one === room ? 'primary' : 'plain'}`}
            >
              {one.title(texts)}
            </Link>
          ))}
        </nav>
      )}
      <Room key={room.id} room={room} view={view} />
    </>
  )
}

/** Each page is a file of its own in the bundle, fetched when it is first needed. */
function Room({ room, view }: RequestProps & { readonly room: RequestRoom }): JSX.Element {
  const [found, setFound] = useState<{ readonly Page: ComponentType<RequestProps> }>()
  useEffect(() => {
    let isLeft = false
    void room.load().then((Page) => {
      if (!isLeft) setFound({ Page })
    })
    return () => {
      isLeft = true
    }
  }, [room])
  return found === undefined ? <Loading shape="block" /> : <found.Page view={view} />
}
