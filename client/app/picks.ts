/** What a page lets one pick: a plan, a day, an earlier day to compare with. */
export interface Picks {
  plan: boolean
  asOf: boolean
  compare?: boolean
}
