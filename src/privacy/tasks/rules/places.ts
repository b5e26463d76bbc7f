import { dayMs, taskRule, type FoundTask, type PlaceFact, type TaskGround } from '../task.ts'

/** Letting Kwartje read is one press. */
const readDays = 7

/** What was read a season ago tells of a season ago. */
const oldAfterMs = 90 * dayMs

function aboutPlace({ id, name }: PlaceFact, sinceMs: number): FoundTask {
  return {
    subject: String(id),
    sinceMs,
    due: { basis: 'ours', days: readDays },
    words: { name, count: 1 },
    places: [id],
  }
}

function wasReached({ places }: TaskGround, { subject }: Pick<FoundTask, 'subject'>): boolean {
  return places.some(({ id, last }) => String(id) === subject && last?.isReached === true)
}

/** A place was pointed at, and never read. */
export const placeUnread = taskRule({
  id: 'place-unread',
  law: null,
  find: ({ places }) =>
    places.filter(({ last }) => last === null).map((place) => aboutPlace(place, place.addedAtMs)),
  isDone: wasReached,
})

/** A place was not there when it was to be read. */
export const placeAway = taskRule({
  id: 'place-away',
  law: null,
  find: ({ places }) =>
    places.flatMap((place) =>
      place.last?.isReached === false ? [aboutPlace(place, place.last.endedAtMs)] : [],
    ),
  isDone: wasReached,
})

/** Reading of a place was broken off. */
export const placeUnfinished = taskRule({
  id: 'place-unfinished',
  law: null,
  find: ({ places }) =>
    places.flatMap((place) =>
      place.last?.isReached === true && !place.last.isComplete
        ? [aboutPlace(place, place.last.endedAtMs)]
        : [],
    ),
  isDone: ({ places }, { subject }) =>
    places.some(({ id, last }) => String(id) === subject && last?.isReached === true && last.isComplete),
})

/** What is known of a place is old. */
export const placeOld = taskRule({
  id: 'place-old',
  law: null,
  find: ({ places, nowMs }) =>
    places.flatMap((place) =>
      place.last?.isReached === true && nowMs - place.last.endedAtMs > oldAfterMs
        ? [aboutPlace(place, place.last.endedAtMs + oldAfterMs)]
        : [],
    ),
  isDone: ({ places, nowMs }, { subject }) =>
    places.some(
      ({ id, last }) =>
        String(id) === subject && last?.isReached === true && nowMs - last.endedAtMs <= oldAfterMs,
    ),
})
