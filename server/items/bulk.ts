import { setImmediate as breathe } from 'node:timers/promises'
import type { BulkResult } from '#shared/api/outputs.ts'
import type { ItemCommand } from '#shared/items/commands.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { execute } from './execute.ts'

/** Each command is its own decision and its own transaction: one refusal does not hold up the others. */
export async function executeAll(ctx: SignedIn, commands: readonly ItemCommand[]): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const command of commands) {
    const { itemId } = command
    try {
      results.push({ itemId, done: await execute(ctx, command) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      results.push({ itemId, refusal: error.refusal })
    }
    // Others are served between two commands.
    await breathe()
  }
  return results
}
