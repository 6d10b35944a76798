import { rm } from 'node:fs/promises'
import type { IsoInstant } from '#shared/dates.ts'
import {
  type ExportAsk,
  type ExportEvent,
  type ExportFile,
  type ExportJob,
  type ExportProgress,
  type ExportState,
  evolveExport,
  hasEnded,
} from '#shared/exports/job.ts'
import { aheadOf, mayAskFor, nextToRun } from '#shared/exports/queue.ts'
import type { UserId } from '#shared/ids.ts'
import type { Actor } from '#shared/users/model.ts'
import type { FileStore } from '../files/file-store.ts'
import { Refused } from '../refused.ts'

/** What makes the file; `place` is where it goes unless it is kept elsewhere. */
export type ExportWork = (run: {
  place: string
  tell: (progress: ExportProgress) => void
  signal: AbortSignal
}) => Promise<ExportFile>

export interface Asked {
  id: string
  ask: ExportAsk
  actor: Actor
  at: IsoInstant
}

interface Held extends Asked {
  userId: UserId
  state: ExportState
  work: ExportWork
  place: string
  stop: AbortController
  /** Settles when nothing is done for it any more, whichever way it ended. */
  ended: Promise<void>
  settle: () => void
}

/** A file that nobody fetches is thrown away; one that was fetched might have to be fetched again. */
const KEPT_MS = 10 * 60_000
const KEPT_AFTER_TAKING_MS = 60_000

/** Exports under way in this process and the files they have made, each for the person who asked for it and nobody else. */
export class ExportStore {
  #held: Held[] = []
  readonly #timers = new Map<Held, NodeJS.Timeout>()
  readonly #files: FileStore
  readonly #onError: (error: unknown) => void

  constructor(files: FileStore, onError: (error: unknown) => void) {
    this.#files = files
    this.#onError = onError
  }

  /** Asked again while it is under way, it is the same one. */
  start(asked: Asked, work: ExportWork): ExportJob {
    const known = this.#held.find(({ id }) => id === asked.id) ?? this.#sameAsk(asked)
    if (known !== undefined) {
      if (!isOf(known, asked.actor)) throw new Refused('commandReused')
      return this.#jobOf(known)
    }
    const { userId } = asked.actor
    if (!mayAskFor(this.#held, userId)) throw new Refused('tooManyExports')
    let settle = (): void => {}
    const ended = new Promise<void>((resolve) => {
      settle = resolve
    })
    const held: Held = {
      ...asked,
      ...{ userId, work, ended, settle, state: { phase: 'queued' } },
      ...{ place: this.#files.newPlace(), stop: new AbortController() },
    }
    this.#held.push(held)
    this.#runNext()
    return this.#jobOf(held)
  }

  list(actor: Actor): ExportJob[] {
    return this.#held.filter((held) => isOf(held, actor)).map((held) => this.#jobOf(held))
  }

  /** Ends it wherever it stands: when this returns its process has ended and its file is gone. */
  async drop(actor: Actor, id: string): Promise<void> {
    const held = this.#find(actor, id)
    this.#stop(held)
    await held.ended
    await this.#forget(held)
  }

  /** Its end, for whoever waits for it in a request. */
  async ended(actor: Actor, id: string): Promise<ExportState> {
    const held = this.#find(actor, id)
    await held.ended
    return held.state
  }

  /** The file of one that is done, and where it lies. */
  file(actor: Actor, id: string): ExportFile & { place: string } {
    const { state, place } = this.#find(actor, id)
    if (state.phase !== 'done') throw new Refused('notFound')
    return { ...state.file, place }
  }

  taken(actor: Actor, id: string): void {
    const held = this.#held.find((one) => one.id === id && isOf(one, actor))
    if (held === undefined) return
    this.#tell(held, { type: 'taken' })
    this.#forgetLater(held, KEPT_AFTER_TAKING_MS)
  }

  /** Ends everything that runs. */
  async close(): Promise<void> {
    const held = [...this.#held]
    for (const one of held) this.#stop(one)
    await Promise.all(held.map((one) => one.ended))
    await Promise.all(held.map((one) => this.#forget(one)))
  }

  #sameAsk({ ask, actor }: Asked): Held | undefined {
    const wanted = JSON.stringify(ask)
    return this.#held.find(
      (held) => isOf(held, actor) && !hasEnded(held.state) && JSON.stringify(held.ask) === wanted,
    )
  }

  #find(actor: Actor, id: string): Held {
    const held = this.#held.find((one) => one.id === id && isOf(one, actor))
    if (held === undefined) throw new Refused('notFound')
    return held
  }

  #jobOf(held: Held): ExportJob {
    const { id, ask, state, at } = held
    return { id, ask, state, askedAt: at, ahead: aheadOf(this.#held, held) }
  }

  #tell(held: Held, event: ExportEvent): void {
    held.state = evolveExport(held.state, event)
  }

  #stop(held: Held): void {
    const isWaiting = held.state.phase === 'queued'
    this.#tell(held, { type: 'cancelled' })
    held.stop.abort()
    if (isWaiting) held.settle()
  }

  #runNext(): void {
    for (let next = nextToRun(this.#held); next !== null; next = nextToRun(this.#held)) {
      this.#tell(next, { type: 'started' })
      void this.#run(next)
    }
  }

  async #run(held: Held): Promise<void> {
    try {
      const tell = (progress: ExportProgress): void => this.#tell(held, progress)
      const file = await held.work({ place: held.place, tell, signal: held.stop.signal })
      this.#tell(held, { type: 'finished', file })
    } catch (error) {
      const refusal = error instanceof Refused ? error.refusal : null
      if (refusal === null && !held.stop.signal.aborted) this.#onError(error)
      this.#tell(held, { type: 'failed', refusal })
    }
    if (held.state.phase !== 'cancelled') this.#forgetLater(held, KEPT_MS)
    held.settle()
    this.#runNext()
  }

  #forgetLater(held: Held, ms: number): void {
    clearTimeout(this.#timers.get(held))
    this.#timers.set(held, setTimeout(() => void this.#forget(held).catch(this.#onError), ms).unref())
  }

  async #forget(held: Held): Promise<void> {
    clearTimeout(this.#timers.get(held))
    this.#timers.delete(held)
    this.#held = this.#held.filter((one) => one !== held)
    await rm(held.place, { force: true })
  }
}

/** The person as they were when they asked: who has changed unit or post since may not see the same rows. */
const isOf = ({ actor }: Asked, { userId, role, unitId }: Actor): boolean =>
  actor.userId === userId && actor.role === role && actor.unitId === unitId
