/** What the law makes of a contact, for who may not look into the law itself. */
export {
  contactStates,
  isContactState,
  repermissionRule,
  type ContactState,
  type Permission,
} from '../../law/marketing.ts'
