/** One interface per table. Instants and days are ISO text, yes and no are 1 and 0, lists are JSON text: alike in both databases. */
export interface Tables {
  event_log: EventLogTable
  plan: PlanTable
  plan_source: PlanSourceTable
  plan_earlier_source: PlanEarlierSourceTable
  item: ItemTable
  item_unit: ItemUnitTable
  item_words: ItemWordsTable
  item_fold: ItemFoldTable
  tally: TallyTable
  item_tally: ItemTallyTable
  tally_count: TallyCountTable
  unit: UnitTable
  account: AccountTable
  account_password: AccountPasswordTable
  sign_in_attempt: SignInAttemptTable
  session: SessionTable
  setting: SettingTable
  file: FileTable
  sheet_mapping: SheetMappingTable
  reading_rules: ReadingRulesTable
  calendar_day: CalendarDayTable
  calendar_year: CalendarYearTable
  file_upload: FileUploadTable
  handover: HandoverTable
  slip: SlipTable
  message: MessageTable
  message_read: MessageReadTable
  sample: SampleTable
  act: ActTable
  paper: PaperTable
  template: TemplateTable
  meeting: MeetingTable
  meeting_snapshot: MeetingSnapshotTable
}

export interface EventLogTable {
  seq: number
  stream: string
  subject_id: string
  plan_id: string | null
  version: number | null
  command_id: string
  actor_id: string
  actor_name: string
  at: string
  type: string
  body: string
  prev_hash: string
  hash: string
}
export interface PlanTable {
  id: string
  ordinal: number
  title: string
  short_title: string
  doc_number: string | null
  year: number | null
  kind: string
  /** JSON of PlanRules; `visibility` repeats one of them for queries. */
  rules: string
  visibility: string
  imported_at: string
  source_hash: string
  /** When its import was undone; null while it is in the ledger. */
  withdrawn_at: string | null
}
export interface PlanSourceTable {
  plan_id: string
  text: string
}
/** Papers of the plan before the one it comes from now, the first as 1. */
export interface PlanEarlierSourceTable {
  plan_id: string
  ordinal: number
  hash: string
  text: string
}
export interface ItemTable {
  id: string
  plan_id: string
  version: number
  ordinal: number
  state: string
  due_on: string | null
  holder: string
  /** When its last event happened: an as-of view folds only items changed since. */
  changed_at: string
  /** JSON of the whole Item. */
  facts: string
}
export interface ItemUnitTable {
  item_id: string
  unit_id: string
  role: 'lead' | 'support'
}
export interface ItemWordsTable {
  item_id: string
  text: string
  source: string
}
/** What an item had become by an entry of the log: made from the log, and only to read past days sooner. */
export interface ItemFoldTable {
  item_id: string
  /** The entry it includes. */
  seq: number
  at: string
  /** JSON of the whole Item. */
  facts: string
}
/** JSON of a Tally or a Place, under its hash. */
export interface TallyTable {
  id: string
  facts: string
}
/** What figures count of an item, from a day to the day before another; '9999-12-31' while it holds. */
export interface ItemTallyTable {
  item_id: string
  from_on: string
  until_on: string
  plan_id: string
  tally: string
  place: string
  /** Since when whoever must act has held it. */
  since_on: string
}
/** How many items of a plan have a tally in a place now; what none has any more may stay as 0. */
export interface TallyCountTable {
  plan_id: string
  tally: string
  place: string
  count: number
}
export interface UnitTable {
  id: string
  kind: 'unit' | 'group'
  name: string
  short_name: string
  aliases: string
  members: string
  ordinal: number
  is_active: number
  leader_id: string | null
  /** JSON list of units, null for none. */
  became: string | null
}
export interface AccountTable {
  id: string
  login: string
  name: string
  role: string
  unit_id: string | null
  is_active: number
  must_change_password: number
  ordinal: number
}
export interface AccountPasswordTable {
  account_id: string
  /** Counts up with every change; the highest is the one in use. */
  ordinal: number
  hash: string
}
export interface SignInAttemptTable {
  /** As typed, whether or not such an account exists: a lock must not tell. */
  login: string
  failures: number
  failed_at: string
  locked_until: string | null
}
export interface SessionTable {
  token_hash: string
  account_id: string
  started_at: string
  seen_at: string
}
export interface SettingTable {
  key: string
  value: string
}
export interface SheetMappingTable {
  /** Heads of the sheet as they are compared. */
  heads: string
  /** JSON list of fields. */
  fields: string
}
export interface ReadingRulesTable {
  /** The question that the rule answers. */
  key: string
  /** JSON of the rule. */
  rule: string
  /** Name and post of the person at that time. */
  kept_by: string
  kept_at: string
}
/** 督办单 by their numbers, each given once. */
export interface SlipTable {
  year: number
  no: number
  item_id: string
  level: string
  answer_by: string
}
/** An entry of the log that concerns a post, or, as a digest, a person; what does not apply is ''. */
export interface MessageTable {
  seq: number
  role: string
  unit_id: string
  user_id: string
}
/** Opened by its own reader: that, and not when. */
export interface MessageReadTable {
  user_id: string
  seq: number
}
export interface SampleTable {
  id: string
  plan_id: string
  drawn_at: string
  /** JSON of the whole Sample. */
  body: string
}
/** 批量调整, one row an act; `act` is JSON. */
export interface ActTable {
  id: string
  at: string
  act: string
  /** Whose sheet it brought in; null of any other act. */
  unit_id: string | null
}
/** 文书 as they were made; `body` is JSON of the whole KeptPaper. */
export interface PaperTable {
  id: string
  kind: string
  year: number
  no: number
  made_at: string
  body: string
}
/** 本单位表样, one row a workbook; `body` is JSON of the whole Template. */
export interface TemplateTable {
  id: string
  body: string
}
export interface MeetingTable {
  id: string
  plan_id: string
  /** In the order they were opened. */
  ordinal: number
  /** JSON of the whole Meeting. */
  body: string
}
/** What a meeting was held from, packed, under the hash of its texts; written once, never changed. */
export interface MeetingSnapshotTable {
  hash: string
  /** JSON of the Deck: every page as it was drawn. */
  deck: string
  /** JSON of the rows of the ledger beneath it. */
  ledger: string
  /** JSON of the same rows as they were judged; null of the first snapshots. */
  rows: string | null
}
export interface CalendarDayTable {
  on_day: string
  mark: 'off' | 'working'
  note: string
  /** Name and post of the person at that time. */
  set_by: string
  set_at: string
}
export interface CalendarYearTable {
  year: number
  set_by: string
  set_at: string
}
export interface FileTable {
  hash: string
  size: number
  type: string
  stored_at: string
}
export interface FileUploadTable {
  hash: string
  account_id: string
}
export interface HandoverTable {
  id: string
  unit_id: string
  state: string
  /** In the order they were begun. */
  ordinal: number
  /** JSON of the whole Handover. */
  facts: string
}
