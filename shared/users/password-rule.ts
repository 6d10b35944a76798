export const PASSWORD_LENGTH = 10
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/]

/** Each part of the rule by itself, for the page where a password is chosen. */
export function passwordRules(password: string): { isLong: boolean; isMixed: boolean } {
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  return { isLong: Array.from(password).length >= PASSWORD_LENGTH, isMixed: kinds >= 3 }
}

/** At least ten characters of three kinds: small letters, capitals, digits, others. */
export function isStrongPassword(password: string): boolean {
  const { isLong, isMixed } = passwordRules(password)
  return isLong && isMixed
}
