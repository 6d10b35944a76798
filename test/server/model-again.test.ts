import { it } from 'vitest'
import { runModel } from './model/run-model.ts'

// The other half, on the other core.
it('does what a plain model foretells, the other half', { timeout: 900_000 }, () => runModel(150))
