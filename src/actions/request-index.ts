import { requestHeads } from './request-heads.ts'
import { requestItem } from './request-item.ts'
import {
  decideRequestItems,
  decideRequestValues,
  requestItems,
  setRequestOwnPeople,
} from './request-items.ts'
import { previewRequestLetter, requestLetterFile, sendRequestLetter } from './request-letters.ts'
import { automatedActivities, reviewRequest } from './request-review.ts'
import { deliverRequest, packRequest, requestPackage } from './request-package.ts'
import { fileRequestPaper, requestPaperFile } from './request-papers.ts'
import {
  addRequestRecipient,
  findRequestRecipients,
  leaveRequestRecipients,
  noteRecipientAnswer,
} from './request-recipients.ts'
import { requestCandidates, searchRequest, setRequestPersons, tickRequestPlace } from './request-search.ts'
import { requestSheet, requestSheetState } from './request-sheet.ts'
import { acceptRequest, foundRequests, putRequestAside } from './request-signals.ts'
import { noteRequest, openRequest, request, requests, throwRequestAway } from './requests.ts'

/** What one can do about requests of people, by the name that the route and the log use. */
export const requestActions = {
  'accept-request': acceptRequest,
  'add-request-recipient': addRequestRecipient,
  'automated-decisions': automatedActivities,
  'decide-request-items': decideRequestItems,
  'decide-request-values': decideRequestValues,
  'deliver-request': deliverRequest,
  'file-request-paper': fileRequestPaper,
  'find-request-recipients': findRequestRecipients,
  'found-requests': foundRequests,
  'leave-request-recipients': leaveRequestRecipients,
  'note-recipient-answer': noteRecipientAnswer,
  'note-request': noteRequest,
  'open-request': openRequest,
  'pack-request': packRequest,
  'preview-request-letter': previewRequestLetter,
  'put-request-aside': putRequestAside,
  request,
  'request-candidates': requestCandidates,
  'request-heads': requestHeads,
  'request-item': requestItem,
  'request-items': requestItems,
  'request-letter': requestLetterFile,
  'request-package': requestPackage,
  'request-paper': requestPaperFile,
  'request-sheet': requestSheet,
  'request-sheet-state': requestSheetState,
  requests,
  'review-request': reviewRequest,
  'search-request': searchRequest,
  'send-request-letter': sendRequestLetter,
  'set-request-own-people': setRequestOwnPeople,
  'set-request-persons': setRequestPersons,
  'throw-request-away': throwRequestAway,
  'tick-request-place': tickRequestPlace,
} as const
