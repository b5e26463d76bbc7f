/** Who is called when something happens, as the owner told: for the house rule, the letters and the form. */
export const houseFields = [
  'contact',
  'contactFunction',
  'contactReach',
  'deputy',
  'deputyReach',
  'decider',
  'technician',
  'insurer',
] as const
export type HouseField = (typeof houseFields)[number]
export type BreachHouse = Readonly<Record<HouseField, string>>

export const emptyHouse: BreachHouse = {
  contact: '',
  contactFunction: '',
  contactReach: '',
  deputy: '',
  deputyReach: '',
  decider: '',
  technician: '',
  insurer: '',
}
