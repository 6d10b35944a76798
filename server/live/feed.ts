import { type Db, onAppended } from '#db/database.ts'
import { lastSeq, recordsSince } from '#db/event-log.ts'
import { type Told, toChanges } from './changes.ts'

const KEPT = 2000
const PAGE = 500

/** The log as it grows, read once for all who listen; every process of the house has one. */
export class Feed {
  /** Everything up to here has been told. */
  position = 0
  listeners = 0
  readonly #db: Db
  readonly #onError: (error: unknown) => void
  #recent: Told[] = []
  /** `#recent` holds everything told after this. */
  #since = 0
  #reading: Promise<void> | null = null
  #again = false
  #waiting = new Set<() => void>()
  #stop: () => void = () => {}

  constructor(db: Db, onError: (error: unknown) => void) {
    this.#db = db
    this.#onError = onError
  }

  async start(): Promise<void> {
    this.position = await lastSeq(this.#db)
    this.#since = this.position
    this.#stop = onAppended(this.#db, () => this.#wake())
  }

  /** Tells nothing more, and lets everybody who waits go. */
  async stop(): Promise<void> {
    this.#stop()
    await this.#reading
    this.#rouse()
  }

  /** What was told after `seq`, a page at a time, and the position it leads to. */
  async after(seq: number): Promise<{ told: Told[]; position: number }> {
    if (seq >= this.#since) {
      return { told: this.#recent.filter(({ change }) => change.seq > seq), position: this.position }
    }
    const records = await recordsSince(this.#db, seq, PAGE)
    return { told: await toChanges(this.#db, records), position: records.at(-1)?.seq ?? seq }
  }

  /** Until there is something after `seq`, time is up, or `signal` gives up. */
  async moved(seq: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.position > seq || signal.aborted) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', done)
      this.#waiting.add(done)
    })
  }

  #wake(): void {
    this.#again = true
    this.#reading ??= this.#readOn()
      .catch(this.#onError)
      .finally(() => {
        this.#reading = null
      })
  }

  async #readOn(): Promise<void> {
    while (this.#again) {
      this.#again = false
      for (;;) {
        const records = await recordsSince(this.#db, this.position, PAGE)
        const last = records.at(-1)
        if (last === undefined) break
        this.#recent.push(...(await toChanges(this.#db, records)))
        this.position = last.seq
        if (this.#recent.length > KEPT) {
          const dropped = this.#recent.splice(0, this.#recent.length - KEPT)
          this.#since = dropped.at(-1)?.change.seq ?? this.#since
        }
        this.#rouse()
      }
    }
  }

  #rouse(): void {
    for (const done of [...this.#waiting]) done()
  }
}
