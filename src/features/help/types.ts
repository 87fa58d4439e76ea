/** Whom to call for advice. */
export interface Adviser {
  name: string
  phone: string
  url: string
}
