/** By what a mail calls who signed up: what is no name stays out of it, so that nobody gets words or links of another in our name. */
export function greetingName({ name, email }: { readonly name: string; readonly email: string }): string {
  return /^\p{L}[\p{L}\p{M}'’. -]{0,59}$/u.test(name) && !/\.\p{L}{2}/u.test(name) ? name : email
}
