import {
  addDrillTemplate,
  askDrillDomain,
  drillHouse,
  drillTemplateFile,
  dropDrillDomain,
  proveDrillDomain,
  removeDrillTemplate,
  setDrillPeople,
  setDrillReport,
} from './drill-house.ts'
import { drillPaper } from './drill-papers.ts'
import { takeDrillReports } from './drill-reports.ts'
import { closeDrill, drillsAreDue, tendDrills } from './drill-tend.ts'
import { fileDrillActivity, tickDrill, untickDrill } from './drill-preparation.ts'
import { previewDrill, startDrill, tryDrill } from './drill-start.ts'
import { drill, drills, dropDrill, makeDrill, planDrill, stopDrill } from './drills.ts'

/** Everything a user can do around phishing drills. */
export const drillActions = {
  'add-drill-template': addDrillTemplate,
  'ask-drill-domain': askDrillDomain,
  'close-drill': closeDrill,
  drill,
  'drill-house': drillHouse,
  'drill-paper': drillPaper,
  'drill-template-file': drillTemplateFile,
  drills,
  'drills-are-due': drillsAreDue,
  'drop-drill': dropDrill,
  'drop-drill-domain': dropDrillDomain,
  'file-drill-activity': fileDrillActivity,
  'make-drill': makeDrill,
  'plan-drill': planDrill,
  'preview-drill': previewDrill,
  'prove-drill-domain': proveDrillDomain,
  'remove-drill-template': removeDrillTemplate,
  'set-drill-people': setDrillPeople,
  'set-drill-report': setDrillReport,
  'start-drill': startDrill,
  'stop-drill': stopDrill,
  'take-drill-reports': takeDrillReports,
  'tend-drills': tendDrills,
  'tick-drill': tickDrill,
  'try-drill': tryDrill,
  'untick-drill': untickDrill,
} as const
