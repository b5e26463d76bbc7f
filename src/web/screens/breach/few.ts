/** From so many receivers on a mail is one to many. */
export const fewPeopleInMail = 5
